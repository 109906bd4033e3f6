package org.glossator.evaluate.report;

import java.util.Locale;
import org.glossator.evaluate.ComparisonFile;
import org.glossator.evaluate.ComparisonFile.Change;
import org.glossator.evaluate.ComparisonFile.Difference;

/** A comparison as text for a terminal. */
public final class ComparisonText {
  private ComparisonText() {}

  public static String of(ComparisonFile file) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s (first) and %s (second): %d briefs%n",
            file.first().corpus(),
            file.second().corpus(),
            file.second().briefs()));
    if (!file.causes().isEmpty()) {
      text.append("What made them differs in: ")
          .append(String.join(", ", file.causes().keySet()))
          .append('\n');
    }
    text.append('\n');
    if (!file.differences().isEmpty()) {
      text.append(differences(file)).append('\n');
    }
    text.append(changes(file));
    file.notices().forEach(each -> text.append("Note: ").append(each).append('\n'));
    file.warnings().forEach(each -> text.append("Warning: ").append(each).append('\n'));
    return text.toString();
  }

  private static String differences(ComparisonFile file) {
    TextTable table =
        new TextTable().row("figure", "first", "second", "change", "interval", "p", "Holm p");
    for (Difference each : file.differences()) {
      table.row(
          each.name(),
          Numbers.ratio(each.first()),
          Numbers.ratio(each.second()),
          Numbers.signed(each.difference()),
          Numbers.signedInterval(each.low(), each.high()),
          Numbers.probability(each.probability()),
          Numbers.probability(each.corrected()));
    }
    return table.text()
        + String.format(
            Locale.ROOT,
            "%s; seed %d. Sectors: %d fixed, %d broken, exact McNemar p %s (items counted as"
                + " independent).%n",
            file.method().test(),
            file.method().seed(),
            file.sectors().fixed(),
            file.sectors().broken(),
            Numbers.probability(file.sectors().probability()));
  }

  private static String changes(ComparisonFile file) {
    if (file.changes().isEmpty()) {
      return "Nothing changed.\n";
    }
    TextTable table = new TextTable().row("changes", "of", "cases");
    for (Change change : file.changes()) {
      table.row(change.kind(), change.type(), Integer.toString(change.count()));
    }
    return table.text();
  }
}
