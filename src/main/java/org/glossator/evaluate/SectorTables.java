package org.glossator.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.glossator.evaluate.EvaluationFile.CalibrationBin;
import org.glossator.evaluate.EvaluationFile.ConfusionCell;
import org.glossator.evaluate.EvaluationFile.CoveragePoint;
import org.glossator.evaluate.EvaluationFile.SectorRow;
import org.glossator.evaluate.score.SectorOutcome;
import org.glossator.evaluate.score.Tally;

/** Tables about the sectors of all items together. */
final class SectorTables {
  private static final int STEPS = 20;

  private final List<SectorOutcome> outcomes;

  SectorTables(List<SectorOutcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  List<SectorRow> sectors() {
    Map<String, int[]> counts = new TreeMap<>();
    for (SectorOutcome outcome : outcomes) {
      counts.computeIfAbsent(outcome.gold(), _ -> new int[3])[0]++;
      if (!outcome.guess().isEmpty()) {
        counts.computeIfAbsent(outcome.guess(), _ -> new int[3])[1]++;
      }
      if (outcome.right()) {
        counts.get(outcome.gold())[2]++;
      }
    }
    List<SectorRow> rows = new ArrayList<>();
    counts.forEach((sector, count) -> {
      Tally tally = Tally.of(count[2], count[0], count[1]);
      rows.add(
          new SectorRow(
              sector, count[0], count[1], count[2], tally.precision(), tally.recall(), tally.f1()));
    });
    return rows;
  }

  /** Cells that are not empty, by gold and first guess. */
  List<ConfusionCell> confusion() {
    Map<String, Map<String, Integer>> cells = new TreeMap<>();
    for (SectorOutcome outcome : outcomes) {
      cells
          .computeIfAbsent(outcome.gold(), _ -> new TreeMap<>())
          .merge(outcome.guess(), 1, Integer::sum);
    }
    List<ConfusionCell> result = new ArrayList<>();
    cells.forEach((gold, row) ->
        row.forEach((guess, items) -> result.add(new ConfusionCell(gold, guess, items))));
    return result;
  }

  List<CalibrationBin> calibration() {
    List<CalibrationBin> bins = new ArrayList<>();
    if (outcomes.stream().noneMatch(SectorOutcome::hasProbabilities)) {
      return bins;
    }
    for (int bin = 0; bin < SectorMetrics.BINS; bin++) {
      int number = bin;
      List<SectorOutcome> inside =
          select(each -> each.hasProbabilities() && SectorMetrics.bin(each.confidence()) == number);
      bins.add(
          new CalibrationBin(
              (double) bin / SectorMetrics.BINS,
              (bin + 1.0) / SectorMetrics.BINS,
              inside.size(),
              Tally.ratio(
                  inside.stream().mapToDouble(SectorOutcome::confidence).sum(), inside.size()),
              accuracy(inside)));
    }
    return bins;
  }

  /** At thresholds 0, 0.05 and so on up to 1. */
  List<CoveragePoint> coverage() {
    List<CoveragePoint> points = new ArrayList<>();
    if (outcomes.stream().noneMatch(SectorOutcome::hasProbabilities)) {
      return points;
    }
    for (int step = 0; step <= STEPS; step++) {
      double threshold = (double) step / STEPS;
      List<SectorOutcome> filed =
          select(each -> each.hasProbabilities() && each.confidence() >= threshold);
      points.add(
          new CoveragePoint(
              threshold,
              filed.size(),
              Tally.ratio(filed.size(), outcomes.size()),
              accuracy(filed)));
    }
    return points;
  }

  private List<SectorOutcome> select(Predicate<SectorOutcome> condition) {
    return select(outcomes, condition);
  }

  private static List<SectorOutcome> select(
      List<SectorOutcome> items, Predicate<SectorOutcome> condition) {
    return items.stream().filter(condition).toList();
  }

  private static double accuracy(List<SectorOutcome> items) {
    return Tally.ratio(select(items, SectorOutcome::right).size(), items.size());
  }
}
