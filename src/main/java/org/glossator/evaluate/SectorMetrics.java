package org.glossator.evaluate;

import java.util.List;
import org.glossator.evaluate.score.SectorOutcome;
import org.glossator.evaluate.score.Tally;

/** Figures over sectors that are not plain means. */
final class SectorMetrics {
  /** Bins of equal width for the calibration error. */
  static final int BINS = 10;

  private SectorMetrics() {}

  /** Mean of F1 over the sectors given. */
  static Metric macroF1(List<String> sectors) {
    int size = sectors.size();
    return new Metric(
        "sectors.macro-f1",
        "Mean F1 over the sectors that gold or a first guess names",
        true,
        brief -> margins(sectors, brief.sectors()),
        sums -> {
          double total = 0;
          for (int sector = 0; sector < size; sector++) {
            double precision = Tally.ratio(sums[sector], sums[size + sector]);
            double recall = Tally.ratio(sums[sector], sums[2 * size + sector]);
            total += Tally.f1(precision, recall);
          }
          return Tally.ratio(total, size);
        },
        sums -> sums[3 * size]);
  }

  /** Cohen's kappa of primary sectors, over items that both have filed or guessed. */
  static Metric kappa(List<String> sectors) {
    int size = sectors.size();
    return new Metric(
        "sectors.kappa",
        "Cohen's kappa between gold and first guess",
        true,
        brief ->
            margins(
                sectors, brief.sectors().stream().filter(each -> !each.guess().isEmpty()).toList()),
        sums -> {
          double items = sums[3 * size];
          if (items == 0) {
            return 0;
          }
          double agreed = 0;
          double byChance = 0;
          for (int sector = 0; sector < size; sector++) {
            agreed += sums[sector] / items;
            byChance += sums[size + sector] / items * (sums[2 * size + sector] / items);
          }
          return byChance >= 1 ? 1 : (agreed - byChance) / (1 - byChance);
        },
        sums -> sums[3 * size]);
  }

  /** For each sector right guesses, guesses and gold; at the end the number of items. */
  private static double[] margins(List<String> sectors, List<SectorOutcome> outcomes) {
    int size = sectors.size();
    double[] sums = new double[3 * size + 1];
    for (SectorOutcome outcome : outcomes) {
      int gold = sectors.indexOf(outcome.gold());
      int guess = sectors.indexOf(outcome.guess());
      sums[2 * size + gold]++;
      if (guess >= 0) {
        sums[size + guess]++;
      }
      if (gold == guess) {
        sums[gold]++;
      }
      sums[3 * size]++;
    }
    return sums;
  }

  /** Expected calibration error of the first guess. */
  static Metric calibrationError() {
    return new Metric(
        "sectors.calibration-error",
        "Expected calibration error of the first guess, " + BINS + " bins of equal width",
        false,
        brief -> {
          double[] sums = new double[3 * BINS];
          for (SectorOutcome outcome : brief.sectors()) {
            if (outcome.hasProbabilities()) {
              int bin = bin(outcome.confidence());
              sums[bin]++;
              sums[BINS + bin] += outcome.confidence();
              sums[2 * BINS + bin] += outcome.right() ? 1 : 0;
            }
          }
          return sums;
        },
        sums -> {
          double error = 0;
          for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(sums[BINS + bin] - sums[2 * BINS + bin]);
          }
          return Tally.ratio(error, count(sums));
        },
        SectorMetrics::count);
  }

  static int bin(double probability) {
    return Math.min(BINS - 1, (int) (probability * BINS));
  }

  private static double count(double[] sums) {
    double count = 0;
    for (int bin = 0; bin < BINS; bin++) {
      count += sums[bin];
    }
    return count;
  }
}
