package org.glossator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.glossator.SpareThreads;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.CorpusNotWritableException;
import org.glossator.corpus.state.CorpusLock;
import org.glossator.corpus.state.CorpusState;
import org.glossator.pipeline.Batch;
import org.glossator.pipeline.BatchResult;
import org.glossator.pipeline.BatchSettings;
import org.glossator.pipeline.Pipeline;
import org.glossator.pipeline.StopSignal;
import org.glossator.pipeline.Surroundings;
import org.glossator.read.FoundSources;
import org.glossator.read.SourceFinder;
import org.glossator.read.SourceReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code annotate}: the main job. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    description = {
      "Brings a corpus of annotated briefs with its tables and report up to date.",
      "Sources are files, or folders that are searched for .txt, .md, .markdown and .jsonl files",
      "(a line of .jsonl: {\"id\": ..., \"text\": ...}). A brief is annotated again only if its"
          + " text",
      "or something that can touch it has changed. A run that was stopped or killed is resumed."
    },
    footer = {
      "%nExamples:",
      "  glossator annotate seeds/briefs",
      "  glossator annotate nightly one-more.txt --out corpus --threads 2",
      "  glossator annotate nightly --dry-run"
    })
final class AnnotateCommand implements Callable<Integer> {
  private static final Set<String> DIGESTED = Set.of("--gazetteers", "--decisions");

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
      names = "--largest-source",
      paramLabel = "BYTES",
      description = "Larger sources are rejected (default: ${DEFAULT-VALUE}).")
  private long largestSource = SourceReader.LARGEST_BYTES;

  @Mixin private RunOptions options;
  @Mixin private AnnotationOptions annotation;

  AnnotateCommand(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (largestSource < 1 || largestSource > 1 << 30) {
      throw new ParameterException(
          spec.commandLine(),
          "--largest-source is " + largestSource + "; expected 1 to " + (1 << 30));
    }
    BatchSettings settings = options.settings();
    StopSignal stop = new StopSignal();
    if (settings.isDry()) {
      return dryRun(settings, stop);
    }
    Corpus corpus = Corpus.create(out);
    try (CorpusLock _ = lock();
        StopOnSignal signal = new StopOnSignal(stop)) {
      int code = annotate(corpus, settings, stop);
      return signal.exitCode().orElse(code);
    } catch (IOException failure) {
      throw new CorpusNotWritableException(out, failure);
    }
  }

  private CorpusLock lock() throws IOException, InterruptedException {
    return CorpusLock.take(out, options.isWaiting());
  }

  private int annotate(Corpus corpus, BatchSettings settings, StopSignal stop)
      throws IOException, InterruptedException {
    Timings.reached("run begins");
    Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    long start = System.nanoTime();
    SpareThreads spare = new SpareThreads();
    try (CorpusState state = CorpusState.load(out);
        ProgressLines lines = ProgressLines.of(console);
        RunLog log = RunLog.of(lines, options.log());
        Loaded<Pipeline> pipeline = pipeline(spare, state.lines().isEmpty())) {
      FoundSources found = new SourceFinder(largestSource).find(sources);
      lines.expect(found.sources().size() + found.rejected().size());
      log.event("started", "sources", found.sources().size(), "forgotten", state.forgotten());
      BatchResult result =
          batch(pipeline, corpus, state, settings, spare).run(found, given(), log, stop);
      Timings.print();
      return new RunEnding(corpus, state, options, console, log)
          .write(result, found.passedOver(), started, start);
    }
  }

  private Integer dryRun(BatchSettings settings, StopSignal stop)
      throws IOException, InterruptedException {
    FoundSources found = new SourceFinder(largestSource).find(sources);
    Corpus corpus =
        Files.isDirectory(out) ? Corpus.open(out) : Corpus.open(Files.createTempDirectory("dry"));
    try (CorpusState state = CorpusState.load(corpus.folder());
        Loaded<Pipeline> pipeline = pipeline(SpareThreads.NONE, false)) {
      DryRunLines lines = new DryRunLines(console);
      BatchResult result =
          batch(pipeline, corpus, state, settings, SpareThreads.NONE)
              .run(found, given(), lines, stop);
      lines.end(result);
    }
    return ExitCode.DONE.code();
  }

  /**
   * @param isWanted whether it is needed for certain, and loading begins now
   */
  private Loaded<Pipeline> pipeline(SpareThreads spare, boolean isWanted) {
    Loaded<Pipeline> pipeline =
        new Loaded<>(() -> Timings.of("pipeline", () -> annotation.pipeline(home, spare)));
    if (isWanted) {
      pipeline.begin();
    }
    return pipeline;
  }

  private Batch batch(
      Loaded<Pipeline> pipeline,
      Corpus corpus,
      CorpusState state,
      BatchSettings settings,
      SpareThreads spare) {
    Surroundings surroundings =
        Timings.of(
            "surroundings", () -> Digests.surroundings(home, ownFolders(), shapingOptions()));
    return new Batch(
        pipeline, surroundings, new SourceReader(largestSource), corpus, state, settings, spare);
  }

  /** Values of the options that shape results; gazetteers are digested by their content. */
  private SortedMap<String, String> shapingOptions() {
    SortedMap<String, String> values = new TreeMap<>();
    for (OptionSpec option : spec.mixins().get("annotation").options()) {
      if (!DIGESTED.contains(option.longestName())) {
        values.put(option.longestName(), Digests.ofValue(option.getValue()));
      }
    }
    return values;
  }

  /** The user's folders of which only what concerns a brief can touch it. */
  private List<Path> ownFolders() {
    List<Path> folders = new ArrayList<>(annotation.gazetteers());
    folders.add(annotation.decisions());
    return folders;
  }

  private List<String> given() {
    return sources.stream().map(each -> each.toString().replace('\\', '/')).toList();
  }
}
