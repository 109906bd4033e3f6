package org.glossator.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.glossator.Entity;
import org.glossator.ProjectDataException;
import org.glossator.corpus.AtomicFile;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.decision.DecisionFolder;
import org.glossator.review.Agreement;
import org.glossator.review.Desk;
import org.glossator.review.OfflinePage;
import org.glossator.review.ReturnedFile;
import org.glossator.review.ReviewServer;
import org.glossator.review.ReviewSettings;
import org.glossator.review.Reviewer;
import org.glossator.review.ReviewerResults;
import org.glossator.review.Shelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code review}: the page, the offline page and what comes back from it. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Opens a page on which reviewers correct a corpus.",
      "Decisions are appended to files; annotations are never edited."
    },
    footer = {
      "%nExamples:",
      "  glossator review corpus --reviewer anna",
      "  glossator review corpus --blind --lead carla",
      "  glossator review corpus --export batch.html --items 40",
      "  glossator review corpus --import anna.jsonl",
      "  glossator review corpus --results results"
    })
final class ReviewCommand implements Callable<Integer> {
  private final Home home;
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CORPUS", description = "Corpus folder.")
  private Path corpus;

  @Option(
      names = "--decisions",
      paramLabel = "FOLDER",
      defaultValue = "decisions",
      description = "Folder of the decisions' files (default: ${DEFAULT-VALUE}).")
  private Path decisions;

  @Option(
      names = "--reviewer",
      paramLabel = "NAME",
      description = "Who reviews at this machine; without it the page asks.")
  private String reviewer;

  @Option(
      names = "--lead",
      paramLabel = "NAME",
      split = ",",
      description = "Reviewers who settle conflicts; their word stands over the others'.")
  private Set<String> leads = Set.of();

  @Option(
      names = "--blind",
      description = "Reviewers do not see each other's decisions; leads see all.")
  private boolean blind;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to bind to; beyond loopback --token-file is required.")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "7070",
      description = "Port; 0 takes any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "File whose first line reviewers must know; at least 16 characters.")
  private Path tokenFile;

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = "Instead of serving: write the first items of the queue as one offline page.")
  private Path export;

  @Option(
      names = "--items",
      paramLabel = "N",
      defaultValue = "30",
      description = "Items on the offline page (default: ${DEFAULT-VALUE}).")
  private int items;

  @Option(
      names = "--import",
      paramLabel = "FILE",
      split = ",",
      description = "Instead of serving: take over files saved from offline pages.")
  private List<Path> imported = List.of();

  @Option(
      names = "--results",
      paramLabel = "FOLDER",
      description =
          "Instead of serving: write each reviewer's result as a corpus, to be compared by"
              + " evaluate, and print the agreement.")
  private Path results;

  @Option(
      names = "--gazetteers",
      paramLabel = "FOLDER",
      split = ",",
      description = "Your own gazetteers, to relink to their entities as well.")
  private List<Path> gazetteers = List.of();

  ReviewCommand(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    DecisionFolder folder = new DecisionFolder(decisions);
    if (!imported.isEmpty()) {
      return importAll(folder);
    }
    Shelf shelf = Shelf.load(Corpus.open(corpus));
    if (shelf.briefs().isEmpty()) {
      throw new ProjectDataException(corpus + ": holds no briefs; annotate some first");
    }
    if (results != null) {
      return writeResults(shelf, folder);
    }
    Map<Entity, List<String>> listed = ListedEntities.of(home.gazetteers(), gazetteers);
    Desk desk = new Desk(shelf, folder, Clock.systemUTC(), listed);
    return export != null ? export(desk) : serve(desk, shelf);
  }

  private int export(Desk desk) throws IOException {
    Reviewer of = new Reviewer(reviewer == null ? "unnamed" : reviewer, false, blind);
    AtomicFile.write(
        export, new OfflinePage(desk).page(of, items).getBytes(StandardCharsets.UTF_8));
    console.out().printf("The offline page is %s; send back the file it saves.%n", export);
    return ExitCode.DONE.code();
  }

  private int importAll(DecisionFolder folder) throws IOException {
    List<String> problems = new ArrayList<>();
    for (Path file : imported) {
      try {
        ReturnedFile returned = ReturnedFile.read(file);
        int added = returned.store(folder);
        console
            .out()
            .printf(
                Locale.ROOT,
                "%s: %d decisions, %d of them new.%n",
                file,
                returned.decisions().size(),
                added);
        problems.addAll(returned.problems());
      } catch (java.nio.file.NoSuchFileException failure) {
        problems.add(file + ": does not exist");
      }
    }
    if (!problems.isEmpty()) {
      throw new ProjectDataException(problems);
    }
    return ExitCode.DONE.code();
  }

  private int writeResults(Shelf shelf, DecisionFolder folder) throws IOException {
    for (Path each : ReviewerResults.write(shelf, folder.decisions(), results)) {
      console.out().println(each);
    }
    Agreement agreement = Agreement.of(shelf.briefs(), folder.decisions());
    console
        .out()
        .printf(
            Locale.ROOT,
            "Reviewers agree on %d places and differ on %d; compare two by:"
                + " glossator evaluate --gold %s/ONE --corpus %s/OTHER%n",
            agreement.agreed(),
            agreement.conflicts().size(),
            results,
            results);
    return ExitCode.DONE.code();
  }

  private int serve(Desk desk, Shelf shelf) throws IOException, InterruptedException {
    ReviewSettings settings = settings();
    desk.queue(new Reviewer(reviewer == null ? "nobody" : reviewer, false, blind));
    try (ReviewServer server = ReviewServer.start(desk, settings)) {
      console
          .out()
          .printf(
              Locale.ROOT,
              "%d briefs are open for review at %s (Ctrl+C ends; decisions go to %s)%n",
              shelf.briefs().size(),
              server.address(),
              decisions);
      new CountDownLatch(1).await();
    }
    return ExitCode.DONE.code();
  }

  private ReviewSettings settings() throws IOException {
    try {
      Optional<String> token = Optional.empty();
      if (tokenFile != null) {
        token = Files.readString(tokenFile).lines().findFirst().map(String::strip);
      }
      if (reviewer != null) {
        org.glossator.corpus.decision.Author.requireName(reviewer);
      }
      return new ReviewSettings(host, port, token, Optional.ofNullable(reviewer), leads, blind);
    } catch (IllegalArgumentException failure) {
      throw new ParameterException(spec.commandLine(), failure.getMessage());
    }
  }
}
