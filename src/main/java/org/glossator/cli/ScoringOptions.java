package org.glossator.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glossator.evaluate.CorpusScorer;
import org.glossator.evaluate.Settings;
import org.glossator.evaluate.score.KnownNames;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of the verbs that score. */
final class ScoringOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--gate",
      paramLabel = "FILE",
      description = "What must be reached; exit code 4 where it is not (see evaluation/gate.yaml).")
  private Path gate;

  @Option(
      names = "--common",
      description = "Score the briefs that both sides hold instead of refusing.")
  private boolean commonOnly;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of all random draws (default: ${DEFAULT-VALUE}).")
  private long seed = Settings.DEFAULT.seed();

  @Option(
      names = "--resamples",
      paramLabel = "N",
      description = "Bootstrap samples, 100 to 100000 (default: ${DEFAULT-VALUE}).")
  private int resamples = Settings.DEFAULT.resamples();

  @Option(
      names = "--known",
      paramLabel = "FOLDER",
      description = {
        "Gazetteers, tagged text and unmarked text that tell seen names from unseen ones; may be",
        "repeated",
        "(default: those of the project)."
      })
  private List<Path> known = new ArrayList<>();

  @Option(
      names = "--one-body-type",
      description =
          "Take ORGANISATION and COMPANY as one type, for taggers that do not tell them apart.")
  private boolean oneBodyType;

  Optional<Path> gate() {
    return Optional.ofNullable(gate);
  }

  boolean commonOnly() {
    return commonOnly;
  }

  Settings settings() {
    if (resamples < 100 || resamples > 100_000) {
      throw new ParameterException(
          spec.commandLine(), "--resamples is " + resamples + "; expected 100 to 100000");
    }
    return new Settings(seed, resamples, Settings.DEFAULT.swaps(), Settings.DEFAULT.level());
  }

  CorpusScorer scorer(Home home) {
    return new CorpusScorer(names(home), oneBodyType);
  }

  KnownNames names(Home home) {
    if (!known.isEmpty()) {
      return KnownNames.read(known);
    }
    List<Path> folders = new ArrayList<>(home.gazetteers());
    folders.add(home.folder().resolve("seeds/tagging/train"));
    folders.add(home.folder().resolve("seeds/sectors/items"));
    return KnownNames.read(folders);
  }

  /** Prints what the gate found and tells the exit code. */
  int verdict(List<String> failures, Console console) {
    if (gate == null) {
      return ExitCode.DONE.code();
    }
    failures.forEach(each -> console.err().println("Gate not met: " + each));
    if (failures.isEmpty()) {
      console.out().println("Gate " + gate + " is met.");
      return ExitCode.DONE.code();
    }
    return ExitCode.GATE_NOT_MET.code();
  }
}
