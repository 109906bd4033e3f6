package org.glossator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glossator.Outcome;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.RunFile;
import org.glossator.corpus.RunRecords;
import org.glossator.corpus.Tables;
import org.glossator.corpus.state.CorpusState;
import org.glossator.corpus.state.DerivedFiles;
import org.glossator.corpus.state.Provenances;
import org.glossator.pipeline.BatchResult;
import org.glossator.report.CorpusReport;

/** Writes what remains when the briefs are stored: state, tables, report, record, figures. */
final class RunEnding {
  private final Corpus corpus;
  private final CorpusState state;
  private final RunOptions options;
  private final Console console;
  private final RunLog log;

  RunEnding(Corpus corpus, CorpusState state, RunOptions options, Console console, RunLog log) {
    this.corpus = corpus;
    this.state = state;
    this.options = options;
    this.console = console;
    this.log = log;
  }

  /**
   * Writes the run's record, tables and report.
   *
   * @param start by {@link System#nanoTime}
   * @return the exit code
   */
  int write(BatchResult result, List<String> passedOver, Instant started, long start)
      throws IOException {
    state.compact();
    Provenances.retain(state);
    DerivedFiles derived = new DerivedFiles(corpus, state);
    CorpusReport report = new CorpusReport(corpus);
    boolean isRenewed = !result.isStopped() && !derived.areCurrent();
    if (isRenewed) {
      derived.unmade();
      new Tables(corpus).write(report::add);
    }
    RunFile file = runFile(result, passedOver, started, start);
    if (isRenewed) {
      report.write(file);
      derived.made();
    }
    new RunRecords(corpus).write(file, started, options.keepRuns());
    ExitCode code =
        result.isStopped()
            ? ExitCode.TERMINATED
            : file.counts().rejected() == 0 ? ExitCode.DONE : ExitCode.SOME_REJECTED;
    if (options.metrics() != null) {
      MetricsFile.write(options.metrics(), file, Instant.now(), code.code());
    }
    String health = health(file, code);
    log.event("ended", "run", file.id(), "exitCode", code.code(), "health", health);
    console.out().println(health);
    if (!result.isStopped()) {
      console.out().println("Report: " + corpus.folder().resolve("report.html"));
    }
    return code.code();
  }

  private RunFile runFile(
      BatchResult result, List<String> passedOver, Instant started, long start) {
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    java.util.Set<String> stored =
        result.changes().stream().map(each -> each.path()).collect(Collectors.toSet());
    long tokens =
        result.run().outcomes().stream()
            .filter(each -> stored.contains(each.path()))
            .mapToLong(each -> each instanceof Outcome.Annotated a ? a.counts().tokens() : 0)
            .sum();
    return RunFile.of(
        result.run(),
        new RunFile.Findings(result.changes(), result.vanished(), passedOver, result.isStopped()),
        new RunFile.Clock(
            started.toString(),
            seconds,
            options.threads(),
            Math.round(tokens / Math.max(seconds, 0.001))));
  }

  private String health(RunFile file, ExitCode code) throws IOException {
    RunFile.Counts counts = file.counts();
    return String.format(
        Locale.ROOT,
        "%s: %d sources, %d stored anew, %d unchanged, %d rejected, %d vanished, %d passed over;"
            + " %d items, %d mentions, %d items in doubt; %.1f s, %d MB free",
        switch (code) {
          case DONE -> "healthy";
          case TERMINATED -> "stopped";
          default -> "look at it";
        },
        counts.sources(),
        file.briefs().size(),
        counts.unchanged(),
        counts.rejected(),
        counts.vanished(),
        file.passedOver().size(),
        counts.items(),
        counts.mentions(),
        counts.abstained(),
        file.clock().seconds(),
        Files.getFileStore(corpus.folder()).getUsableSpace() / 1_000_000);
  }
}
