package org.glossator.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.glossator.Outcome;
import org.glossator.Run;
import org.glossator.corpus.AtomicFile;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.CorpusJson;
import org.glossator.corpus.RunFile;
import org.glossator.corpus.Tables;
import org.glossator.pipeline.Batch;
import org.glossator.read.FoundSources;
import org.glossator.read.SourceFinder;
import org.glossator.read.SourceReader;
import org.glossator.report.CorpusReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code annotate}: the main job. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    description = {
      "Annotates briefs and writes a corpus with tables and a report.",
      "Sources are files, or folders that are searched for .txt, .md and .markdown files."
    },
    footer = {
      "%nExamples:",
      "  glossator annotate seeds/briefs",
      "  glossator annotate nightly one-more.txt --out corpus --threads 2"
    })
final class AnnotateCommand implements Callable<Integer> {
  private static final DateTimeFormatter RUN_NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Home home;
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Files and folders to annotate.")
  private List<Path> sources;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      defaultValue = "corpus",
      description = "Corpus folder; made where it does not exist (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Briefs annotated at once (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--largest-source",
      paramLabel = "BYTES",
      description = "Larger sources are rejected (default: ${DEFAULT-VALUE}).")
  private long largestSource = SourceReader.LARGEST_BYTES;

  @Mixin private AnnotationOptions annotation;

  AnnotateCommand(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    require(threads >= 1 && threads <= 1024, "--threads", threads, "1 to 1024");
    require(
        largestSource >= 1 && largestSource <= 1 << 30,
        "--largest-source",
        largestSource,
        "1 to " + (1 << 30));
    Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    long start = System.nanoTime();
    FoundSources found = new SourceFinder().find(sources);
    Corpus corpus = Corpus.create(out);
    Run run;
    try (ProgressLines progress =
        ProgressLines.of(console, found.sources().size() + found.rejected().size())) {
      Batch batch =
          new Batch(annotation.pipeline(home), new SourceReader(largestSource), corpus, threads);
      run = batch.run(found, progress);
    }
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    RunFile file = runFile(run, found, started, seconds);
    AtomicFile.write(
        corpus
            .folder()
            .resolve("runs")
            .resolve(RUN_NAME.format(started) + "-" + run.id() + ".json"),
        CorpusJson.bytes(file));
    new Tables(corpus).write();
    new CorpusReport(corpus).write(file);
    summarise(file);
    return file.counts().rejected() == 0 ? ExitCode.DONE.code() : ExitCode.SOME_REJECTED.code();
  }

  private RunFile runFile(Run run, FoundSources found, Instant started, double seconds) {
    long tokens =
        run.outcomes().stream()
            .mapToLong(each -> each instanceof Outcome.Annotated a ? a.counts().tokens() : 0)
            .sum();
    return RunFile.of(
        run,
        found.passedOver(),
        new RunFile.Clock(
            started.toString(), seconds, threads, Math.round(tokens / Math.max(seconds, 0.001))));
  }

  private void summarise(RunFile file) {
    RunFile.Counts counts = file.counts();
    console
        .out()
        .printf(
            Locale.ROOT,
            "%d of %d sources annotated: %d items, %d tokens, %d mentions, %d items in doubt;"
                + " %.1f s. Report: %s%n",
            counts.annotated(),
            counts.sources(),
            counts.items(),
            counts.tokens(),
            counts.mentions(),
            counts.abstained(),
            file.clock().seconds(),
            out.resolve("report.html"));
    if (!file.passedOver().isEmpty()) {
      console
          .out()
          .printf(
              Locale.ROOT,
              "%d files of other kinds were passed over; the run record lists them.%n",
              file.passedOver().size());
    }
  }

  private void require(boolean holds, String option, Object found, String expected) {
    if (!holds) {
      throw new ParameterException(
          spec.commandLine(), option + " is " + found + "; expected " + expected);
    }
  }
}
