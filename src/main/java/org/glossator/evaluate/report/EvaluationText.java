package org.glossator.evaluate.report;

import java.util.List;
import java.util.Locale;
import org.glossator.evaluate.EvaluationFile;
import org.glossator.evaluate.EvaluationFile.EntityRow;
import org.glossator.evaluate.EvaluationFile.Headline;
import org.glossator.evaluate.EvaluationFile.Mistake;
import org.glossator.evaluate.score.Answer;

/** An evaluation as text for a terminal. */
public final class EvaluationText {
  private static final int MISTAKES = 15;
  private static final int FEW_CASES = 30;

  private EvaluationText() {}

  public static String of(EvaluationFile file) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s against gold %s: %d briefs; %d %% intervals from %d bootstrap samples of briefs,"
                + " seed %d%n%n",
            file.subject().corpus(),
            file.subject().gold(),
            file.subject().briefs(),
            Math.round(file.method().level() * 100),
            file.method().resamples(),
            file.method().seed()));
    text.append(entities(file.entities())).append('\n');
    text.append(headline(file.headline())).append('\n');
    text.append(mistakes(file.mistakes()));
    file.notices().forEach(each -> text.append("Note: ").append(each).append('\n'));
    file.warnings().forEach(each -> text.append("Warning: ").append(each).append('\n'));
    return text.toString();
  }

  private static String entities(List<EntityRow> rows) {
    TextTable table = new TextTable();
    table.row(
        "entities", "scheme", "gold", "found", "COR", "PAR", "INC", "MIS", "SPU", "P", "R", "F1");
    for (EntityRow row : rows) {
      boolean shown = row.dimension().equals("all") || row.scheme().equals("strict");
      if (shown) {
        table.row(
            row.dimension().equals("all") ? row.value() : row.dimension() + " " + row.value(),
            row.scheme(),
            Integer.toString(row.gold()),
            Integer.toString(row.predicted()),
            Integer.toString(row.correct()),
            Integer.toString(row.partial()),
            Integer.toString(row.incorrect()),
            Integer.toString(row.missed()),
            Integer.toString(row.spurious()),
            Numbers.ratio(row.precision()),
            Numbers.ratio(row.recall()),
            Numbers.ratio(row.f1()));
      }
    }
    return table.text();
  }

  private static String headline(List<Headline> figures) {
    TextTable table = new TextTable().row("figure", "value", "interval", "cases", "");
    for (Headline figure : figures) {
      table.row(
          figure.name(),
          Numbers.ratio(figure.value()),
          Numbers.interval(figure.low(), figure.high()),
          Integer.toString(figure.sample()),
          figure.sample() < FEW_CASES ? "few cases" : "");
    }
    return table.text();
  }

  private static String mistakes(List<Mistake> mistakes) {
    if (mistakes.isEmpty()) {
      return "No mistakes.\n";
    }
    TextTable table = new TextTable();
    for (Mistake mistake : mistakes.subList(0, Math.min(MISTAKES, mistakes.size()))) {
      table.row(
          mistake.cause()
              + "  gold: "
              + words(mistake.gold())
              + "  found: "
              + words(mistake.predicted()),
          mistake.count() + "x");
    }
    return "Most frequent of " + mistakes.size() + " different mistakes\n" + table.text();
  }

  private static String words(Answer answer) {
    return answer.absent()
        ? "-"
        : answer.label() + " \"" + answer.text().replaceAll("[\\p{Cc}\\p{Cf}]", " ") + "\"";
  }
}
