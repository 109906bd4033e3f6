package org.glossator.evaluate.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.glossator.evaluate.ComparisonFile;
import org.glossator.evaluate.EvaluationFile;

/** Tables as CSV (RFC 4180, line feeds). Ratios keep all digits. */
final class Csv {
  private Csv() {}

  static String headline(EvaluationFile file) {
    return lines(
        List.of("figure", "value", "low", "high", "cases"),
        file.headline().stream()
            .map(each -> line(each.name(), each.value(), each.low(), each.high(), each.sample()))
            .toList());
  }

  static String entities(EvaluationFile file) {
    return lines(
        List.of(
            "dimension",
            "group",
            "scheme",
            "gold",
            "predicted",
            "correct",
            "partial",
            "incorrect",
            "missed",
            "spurious",
            "precision",
            "recall",
            "f1"),
        file.entities().stream()
            .map(each ->
                line(
                    each.dimension(),
                    each.value(),
                    each.scheme(),
                    each.gold(),
                    each.predicted(),
                    each.correct(),
                    each.partial(),
                    each.incorrect(),
                    each.missed(),
                    each.spurious(),
                    each.precision(),
                    each.recall(),
                    each.f1()))
            .toList());
  }

  static String differences(ComparisonFile file) {
    return lines(
        List.of("figure", "first", "second", "difference", "low", "high", "p", "holm_p", "exact"),
        file.differences().stream()
            .map(each ->
                line(
                    each.name(),
                    each.first(),
                    each.second(),
                    each.difference(),
                    each.low(),
                    each.high(),
                    each.probability(),
                    each.corrected(),
                    each.exact()))
            .toList());
  }

  private static String lines(List<String> header, List<String> lines) {
    return String.join(",", header) + "\n" + String.join("", lines);
  }

  private static String line(Object... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\n"));
  }

  private static String cell(Object value) {
    String text = value.toString();
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
