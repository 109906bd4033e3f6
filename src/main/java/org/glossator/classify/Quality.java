package org.glossator.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * How well probabilities hit the sectors of items.
 *
 * @param accuracy share of items whose first sector is right
 * @param withSecondary the same, counting secondary sectors of the item as right
 * @param amongTwo share of items whose sector is among the first two
 * @param macroF1 mean over sectors that items have or are given; 0 where nothing is hit
 * @param logLoss mean negative natural logarithm of the right sector's probability
 * @param calibrationError expected calibration error of the first sector, ten bins of equal width
 */
public record Quality(
    double accuracy,
    double withSecondary,
    double amongTwo,
    double macroF1,
    double logLoss,
    double calibrationError) {
  private static final int BINS = 10;

  /**
   * Counts.
   *
   * @param probabilities by item and sector
   * @param sectors index of each item's sector
   * @param secondary indexes of each item's secondary sectors
   */
  static Quality of(double[][] probabilities, int[] sectors, List<List<Integer>> secondary) {
    int items = sectors.length;
    int right = 0;
    int alsoRight = 0;
    int amongTwo = 0;
    double loss = 0;
    double[] confidence = new double[BINS];
    double[] hits = new double[BINS];
    int[] given = new int[items];
    for (int item = 0; item < items; item++) {
      double[] row = probabilities[item];
      given[item] = Probabilities.best(row);
      boolean hit = given[item] == sectors[item];
      right += hit ? 1 : 0;
      alsoRight += hit || secondary.get(item).contains(given[item]) ? 1 : 0;
      amongTwo += rank(row, sectors[item]) < 2 ? 1 : 0;
      loss -= StrictMath.log(Math.max(row[sectors[item]], 1e-15));
      int bin = Math.min(BINS - 1, (int) (row[given[item]] * BINS));
      confidence[bin] += row[given[item]];
      hits[bin] += hit ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(confidence[bin] - hits[bin]) / items;
    }
    return new Quality(
        (double) right / items,
        (double) alsoRight / items,
        (double) amongTwo / items,
        macroF1(given, sectors),
        loss / items,
        error);
  }

  private static int rank(double[] row, int sector) {
    int higher = 0;
    for (int other = 0; other < row.length; other++) {
      higher += row[other] > row[sector] || (row[other] == row[sector] && other < sector) ? 1 : 0;
    }
    return higher;
  }

  private static double macroF1(int[] given, int[] sectors) {
    List<Double> scores = new ArrayList<>();
    TreeSet<Integer> seen = new TreeSet<>();
    for (int item = 0; item < given.length; item++) {
      seen.add(given[item]);
      seen.add(sectors[item]);
    }
    for (int sector : seen) {
      int both = 0;
      int either = 0;
      for (int item = 0; item < given.length; item++) {
        both += given[item] == sector && sectors[item] == sector ? 1 : 0;
        either += (given[item] == sector ? 1 : 0) + (sectors[item] == sector ? 1 : 0);
      }
      scores.add(2.0 * both / either);
    }
    return scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
