package org.glossator.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.glossator.ProjectDataException;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.DecisionFolder;
import org.glossator.review.Proposal;
import org.glossator.review.Proposals;
import org.glossator.review.SectorItems;
import org.glossator.review.Shelf;
import org.glossator.review.UserGazetteer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code learn}: from decisions to the user's gazetteers. */
@Command(
    name = "learn",
    mixinStandardHelpOptions = true,
    description = {
      "Turns decisions into proposals for your gazetteers and sector training items, and shows what"
          + " they would change: in the affected briefs, and in the score on gold.",
      "Nothing is written without --accept."
    },
    footer = {
      "%nExamples:",
      "  glossator learn corpus --gold evaluation/gold",
      "  glossator learn corpus --accept 1,3-5",
      "  glossator learn corpus --accept all --into my-gazetteers",
      "  glossator annotate nightly --gazetteers my-gazetteers"
    })
final class LearnCommand implements Callable<Integer> {
  private final Home home;
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CORPUS", description = "Corpus folder that was reviewed.")
  private Path corpus;

  @Option(
      names = "--accept",
      paramLabel = "NUMBERS",
      description = "Proposals to apply: numbers and ranges, or all.")
  private String accept;

  @Option(
      names = "--into",
      paramLabel = "FOLDER",
      defaultValue = "my-gazetteers",
      description = "Your gazetteer folder (default: ${DEFAULT-VALUE}).")
  private Path into;

  @Option(
      names = "--gold",
      paramLabel = "FOLDER",
      description = "Show the score on this gold before and after.")
  private Path gold;

  @Option(
      names = "--no-replay",
      description = "Only list the proposals; do not annotate the affected briefs again.")
  private boolean noReplay;

  @Mixin private AnnotationOptions annotation;
  @Mixin private ScoringOptions scoring;

  LearnCommand(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Decision> active = new DecisionFolder(annotation.decisions()).decisions().active();
    Proposals found = Proposals.of(active);
    Shelf shelf = Shelf.load(Corpus.open(corpus));
    List<Proposal> proposals = found.proposals();
    for (int index = 0; index < proposals.size(); index++) {
      console
          .out()
          .printf(
              Locale.ROOT, "%3d  %s%n", index + 1, Console.safe(proposals.get(index).sentence()));
    }
    found
        .contradictions()
        .forEach(each -> console.out().println("     not proposed: " + Console.safe(each)));
    List<Proposal> chosen = accept == null ? proposals : chosen(proposals);
    SectorItems items = SectorItems.of(shelf, active);
    console.out().printf(Locale.ROOT, "%d sector training items.%n", items.lines().size());
    if (!noReplay && !chosen.isEmpty()) {
      replay(shelf, chosen);
    }
    if (accept != null) {
      new UserGazetteer(into).add(chosen);
      items.write(into.resolve(SectorItems.FILE));
      console
          .out()
          .printf(
              Locale.ROOT,
              "%d proposals were added to %s; annotate with --gazetteers %s.%n",
              chosen.size(),
              into,
              into);
    }
    return ExitCode.DONE.code();
  }

  private void replay(Shelf shelf, List<Proposal> chosen) throws IOException {
    Path trial = Files.createTempDirectory("glossator-learn");
    try {
      List<Path> today = Files.isDirectory(into) ? List.of(into) : List.of();
      Path gazetteer = trial.resolve("gazetteer");
      Files.createDirectories(gazetteer);
      if (!today.isEmpty()) {
        copy(into, gazetteer);
      }
      new UserGazetteer(gazetteer).add(chosen);
      Replay replay =
          new Replay(annotation.machine(home, today), annotation.machine(home, List.of(gazetteer)));
      replay.compare(shelf, chosen).forEach(each -> console.out().println(Console.safe(each)));
      if (gold != null) {
        replay
            .scores(shelf, Corpus.open(gold), trial, scoring, home)
            .forEach(console.out()::println);
      }
    } finally {
      delete(trial);
    }
  }

  private List<Proposal> chosen(List<Proposal> proposals) {
    if (accept.equals("all")) {
      return proposals;
    }
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String part : accept.split(",", -1)) {
      String[] ends = part.strip().split("-", 2);
      try {
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        if (first < 1 || last > proposals.size() || first > last) {
          throw new ProjectDataException(
              "--accept names " + part + "; expected numbers from 1 to " + proposals.size());
        }
        for (int number = first; number <= last; number++) {
          numbers.add(number);
        }
      } catch (NumberFormatException failure) {
        throw new ParameterException(
            spec.commandLine(), "--accept is " + accept + "; expected all, or 1,3-5", failure);
      }
    }
    return numbers.stream().map(each -> proposals.get(each - 1)).toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path each : files.filter(one -> one.toString().endsWith(".tsv")).toList()) {
        Files.copy(each, to.resolve(each.getFileName()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.forEach(all::add);
    }
    for (Path each : all.reversed()) {
      try {
        Files.delete(each);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
