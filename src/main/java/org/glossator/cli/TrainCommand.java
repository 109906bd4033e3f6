package org.glossator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.glossator.ProjectDataException;
import org.glossator.classify.DataFindings;
import org.glossator.classify.Quality;
import org.glossator.classify.SectorTrainer;
import org.glossator.classify.TrainedVersion;
import org.glossator.classify.TrainingPlan;
import org.glossator.classify.TrainingProgress;
import org.glossator.corpus.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code train}: models from seeds. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains models from seeds.",
    synopsisSubcommandLabel = "MODEL")
final class TrainCommand implements Callable<Integer> {
  private final Home home;
  private final Console console;

  TrainCommand(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() {
    console.err().println("Which model? Try: glossator train sectors --help");
    return ExitCode.USAGE.code();
  }

  @Command(
      name = "sectors",
      mixinStandardHelpOptions = true,
      description = {
        "Checks the training items (thin sectors, duplicates, quotes of the evaluation), tries"
            + " kinds of features by cross-validation, and writes the best as a version with its"
            + " card. Equal data give equal bytes."
      },
      footer = {
        "%nExamples:",
        "  glossator train sectors --out models/sectors/3",
        "  glossator train sectors --taxonomy my.yaml --items my-items --out my-model"
      })
  int sectors(
      @Option(
              names = "--taxonomy",
              paramLabel = "FILE",
              description = "Sectors (default: seeds/sectors/taxonomy.yaml of the project).")
          Path taxonomy,
      @Option(
              names = "--items",
              paramLabel = "FOLDER",
              description = "Training items (default: seeds/sectors/items of the project).")
          Path items,
      @Option(
              names = "--evaluation",
              paramLabel = "PATH",
              split = ",",
              description =
                  "Texts that no item may quote (default: evaluation/gold of the project).")
          List<Path> evaluation,
      @Option(
              names = "--baseline",
              description = "Words alone, as something to compare better versions with.")
          boolean baseline,
      @Option(
              names = "--rivals",
              description =
                  "Compare support vector machines and boosted trees as well, which takes longer.")
          boolean rivals,
      @Option(
              names = "--out",
              required = true,
              paramLabel = "FOLDER",
              description = "Folder of the version; its last part is the version's name.")
          Path out)
      throws IOException {
    SectorTrainer trainer =
        SectorTrainer.open(
            taxonomy == null ? home.taxonomy() : taxonomy,
            items == null ? home.sectorItems() : items,
            home.gazetteers().getFirst());
    DataFindings findings = trainer.check(evaluation == null ? List.of(home.gold()) : evaluation);
    findings.warnings().forEach(each -> console.err().println("warning: " + Console.safe(each)));
    if (!findings.problems().isEmpty()) {
      throw new ProjectDataException(findings.problems());
    }
    makeFolder(out);
    String version = out.toAbsolutePath().normalize().getFileName().toString();
    TrainingPlan plan = baseline ? TrainingPlan.baseline(version) : TrainingPlan.best(version);
    if (rivals) {
      plan = plan.withRivals();
    }
    TrainedVersion trained;
    try (Steps steps = new Steps(console)) {
      trained = trainer.train(plan, steps);
    }
    for (Map.Entry<String, byte[]> file : trained.files().entrySet()) {
      AtomicFile.write(out.resolve(file.getKey()), file.getValue());
    }
    trained.candidates().forEach(each -> line(each.getKey(), each.getValue()));
    line("the whole procedure, nested", trained.quality());
    console
        .out()
        .printf(
            Locale.ROOT,
            "Held-out models file %d of the items elsewhere; %s lists the surest of them.%n",
            trained.disagreements().size(),
            out.resolve("card.md"));
    console.out().println("Version: " + out);
    return ExitCode.DONE.code();
  }

  /** Before the training, which takes minutes. */
  private static void makeFolder(Path out) {
    try {
      Files.createDirectories(out);
    } catch (IOException failure) {
      throw new ProjectDataException(
          "--out: found "
              + out
              + ", which cannot be made ("
              + failure.getClass().getSimpleName()
              + "), expected a folder that can be written to");
    }
    if (!Files.isWritable(out)) {
      throw new ProjectDataException(
          "--out: found " + out + ", expected a folder that can be written to");
    }
  }

  private void line(String candidate, Quality quality) {
    console
        .out()
        .printf(
            Locale.ROOT,
            "%-50s accuracy %.3f, with secondary %.3f, log loss %.3f, calibration error %.3f%n",
            candidate,
            quality.accuracy(),
            quality.withSecondary(),
            quality.logLoss(),
            quality.calibrationError());
  }

  /** A bar for each step on a terminal, a line for each finished step otherwise. */
  private static final class Steps implements TrainingProgress, AutoCloseable {
    private final Console console;
    private ProgressBar bar;
    private String current = "";

    private Steps(Console console) {
      this.console = console;
    }

    @Override
    public void report(String step, int done, int total) {
      if (!console.terminal()) {
        if (done == total) {
          console.out().println(step + ": " + total + " done");
        }
        return;
      }
      if (!step.equals(current)) {
        close();
        current = step;
        bar =
            new ProgressBarBuilder()
                .setTaskName(step)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
      }
      bar.stepTo(done);
    }

    @Override
    public void close() {
      if (bar != null) {
        bar.close();
        bar = null;
      }
    }
  }
}
