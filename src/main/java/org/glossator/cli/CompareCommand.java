package org.glossator.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.glossator.corpus.Corpus;
import org.glossator.evaluate.Comparer;
import org.glossator.evaluate.ComparisonFile;
import org.glossator.evaluate.CorpusScorer;
import org.glossator.evaluate.Evaluator;
import org.glossator.evaluate.Gate;
import org.glossator.evaluate.Scored;
import org.glossator.evaluate.Settings;
import org.glossator.evaluate.Version;
import org.glossator.evaluate.report.ComparisonReport;
import org.glossator.evaluate.report.ComparisonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare}: two versions, by gold or with each other. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "With gold: which of two versions is better, whether by more than chance, and what was fixed"
          + " and broken.",
      "Without gold: what changed between two corpora, by type and cause.",
      "A version is a corpus, an annotator's folder, the record of a run, or a version of a model,"
          + " which is then run on gold's texts."
    },
    footer = {
      "%nExamples:",
      "  glossator compare corpus-monday corpus-tuesday",
      "  glossator compare corpus-old corpus-new --gold evaluation/gold --gate"
          + " evaluation/gate.yaml",
      "  glossator compare models/sectors/baseline-1 models/sectors/best-1 --gold evaluation/gold"
    })
final class CompareCommand implements Callable<Integer> {
  private final Console console;
  private final Home home;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FIRST",
      description =
          "The older or reference version: corpus, annotator's folder, run file or folder of a"
              + " model.")
  private Path first;

  @Parameters(index = "1", paramLabel = "SECOND", description = "The newer one.")
  private Path second;

  @Option(names = "--gold", paramLabel = "FOLDER", description = "Gold brief files.")
  private Optional<Path> gold = Optional.empty();

  @Option(
      names = "--texts",
      paramLabel = "FOLDER",
      split = ",",
      description = {
        "Where the texts of stand-off gold lie, for versions of models; found by digest.",
        "Gold without its text is not scored."
      })
  private List<Path> texts = List.of();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      defaultValue = "evaluation/reports/comparison",
      description =
          "Folder for comparison.html and .json and differences.csv (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Mixin private ScoringOptions scoring;

  CompareCommand(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (gold.isEmpty() && scoring.gate().isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--gate needs --gold: without gold nothing tells better from worse");
    }
    if (gold.isEmpty() && (ModelRunner.isVersion(first) || ModelRunner.isVersion(second))) {
      throw new ParameterException(
          spec.commandLine(), "a version of a model needs --gold, on whose texts it is run");
    }
    Settings settings = scoring.settings();
    Optional<Gate> gate = scoring.gate().map(Gate::read);
    ComparisonReport report = new ComparisonReport(out);
    ComparisonFile file =
        gold.isPresent() ? withGold(gold.get(), settings, report) : withoutGold(settings, report);
    console.out().print(ComparisonText.of(file));
    console.out().println("Report: " + report.pagePath());
    List<String> failures = gate.map(each -> each.failures(file)).orElse(List.of());
    return scoring.verdict(failures, console);
  }

  private ComparisonFile withGold(Path goldFolder, Settings settings, ComparisonReport report)
      throws IOException {
    CorpusScorer scorer = scoring.scorer(home);
    Corpus goldFiles = Corpus.open(goldFolder);
    Loaded<ModelRunner> runner = new Loaded<>(() -> new ModelRunner(home, goldFiles, texts));
    Corpus older = opened(first, runner, "first");
    Corpus newer = opened(second, runner, "second");
    Scored before = scorer.score(goldFiles, older, scoring.commonOnly());
    Scored after = scorer.score(goldFiles, newer, scoring.commonOnly());
    ComparisonFile file = new Comparer(settings).withGold(before, after);
    Evaluator evaluator = new Evaluator(settings);
    report.writeWithGold(file, evaluator.evaluate(before), evaluator.evaluate(after));
    return file;
  }

  private Corpus opened(Path version, Loaded<ModelRunner> runner, String name) throws IOException {
    return ModelRunner.isVersion(version)
        ? runner.get().run(version, out.resolve(name))
        : Version.open(version);
  }

  private ComparisonFile withoutGold(Settings settings, ComparisonReport report)
      throws IOException {
    CorpusScorer scorer = scoring.scorer(home);
    Corpus before = Version.open(first);
    Scored churn = scorer.score(before, Version.open(second), scoring.commonOnly());
    Scored itself = scorer.score(before, before, scoring.commonOnly());
    ComparisonFile file = new Comparer(settings).withoutGold(itself.subject(), churn);
    report.writeWithoutGold(file);
    return file;
  }
}
