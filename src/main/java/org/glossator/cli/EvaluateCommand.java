package org.glossator.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.glossator.corpus.Corpus;
import org.glossator.evaluate.EvaluationFile;
import org.glossator.evaluate.Evaluator;
import org.glossator.evaluate.Gate;
import org.glossator.evaluate.Scored;
import org.glossator.evaluate.Settings;
import org.glossator.evaluate.Version;
import org.glossator.evaluate.report.EvaluationReport;
import org.glossator.evaluate.report.EvaluationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate}: a corpus against gold, or one annotator against another. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Scores a corpus against gold: entities, links, structure and sectors, with intervals over"
          + " briefs, and every mistake with its cause.",
      "Agreement between two annotators is the same command: one folder as gold, the other as"
          + " corpus."
    },
    footer = {
      "%nExamples:",
      "  glossator evaluate --gold evaluation/gold --corpus corpus",
      "  glossator evaluate --gold evaluation/gold --corpus corpus --gate evaluation/gate.yaml",
      "  glossator evaluate --gold annotator-one --corpus annotator-two --out agreement"
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;
  private final Home home;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FOLDER",
      description = "Gold brief files.")
  private Path gold;

  @Option(
      names = "--corpus",
      paramLabel = "FOLDER",
      defaultValue = "corpus",
      description = "Corpus or brief files to score (default: ${DEFAULT-VALUE}).")
  private Path corpus;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      defaultValue = "evaluation/reports/evaluation",
      description =
          "Folder for evaluation.html and .json and CSV tables (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Mixin private ScoringOptions scoring;

  EvaluateCommand(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = scoring.settings();
    Optional<Gate> gate = scoring.gate().map(Gate::read);
    Scored scored =
        scoring.scorer(home).score(Corpus.open(gold), Version.open(corpus), scoring.commonOnly());
    EvaluationFile file = new Evaluator(settings).evaluate(scored);
    EvaluationReport report = new EvaluationReport(out);
    report.write(file);
    console.out().print(EvaluationText.of(file));
    console.out().println("Report: " + report.pagePath());
    List<String> failures = gate.map(each -> each.failures(file)).orElse(List.of());
    return scoring.verdict(failures, console);
  }
}
