package org.glossator.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Reads thresholds off held-out probabilities. */
final class Thresholds {
  private static final int FIRST_PERCENT = 50;
  private static final double ROUNDING = 1e4;

  private Thresholds() {}

  /**
   * For every wanted precision in whole per cent from 50 to 99 and 99.5 the lowest threshold at and
   * above which all longer prefixes of the items, most certain first, have it; 1 where none has.
   */
  static List<Cut> cuts(double[][] probabilities, int[] targets) {
    List<Integer> order =
        IntStream.range(0, targets.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer item) ->
                        -probabilities[item][Probabilities.best(probabilities[item])])
                    .thenComparingInt(item -> item))
            .toList();
    double[] precision = new double[order.size()];
    int right = 0;
    for (int place = 0; place < precision.length; place++) {
      int item = order.get(place);
      right += Probabilities.best(probabilities[item]) == targets[item] ? 1 : 0;
      precision[place] = (double) right / (place + 1);
    }
    List<Cut> cuts = new ArrayList<>();
    IntStream.rangeClosed(2 * FIRST_PERCENT, 199)
        .filter(half -> half % 2 == 0 || half == 199)
        .mapToDouble(half -> half / 200.0)
        .forEach(wanted -> cuts.add(cut(wanted, precision, order, probabilities)));
    return cuts;
  }

  private static Cut cut(
      double wanted, double[] precision, List<Integer> order, double[][] probabilities) {
    int last = precision.length - 1;
    while (last >= 0 && precision[last] < wanted) {
      last--;
    }
    if (last < 0) {
      return new Cut(wanted, 1, 0);
    }
    double[] row = probabilities[order.get(last)];
    double probability = last == precision.length - 1 ? 0 : row[Probabilities.best(row)];
    return new Cut(
        wanted, Math.ceil(probability * ROUNDING) / ROUNDING, (last + 1.0) / precision.length);
  }

  /** The probability from which on a further sector is given so that their F1 is best. */
  static double secondary(double[][] probabilities, List<List<Integer>> secondary) {
    double best = 1;
    double bestScore = 0;
    for (int percent = 5; percent <= 60; percent++) {
      double threshold = percent / 100.0;
      int both = 0;
      int either = 0;
      for (int item = 0; item < probabilities.length; item++) {
        List<Integer> given = given(probabilities[item], threshold);
        both += (int) given.stream().filter(secondary.get(item)::contains).count();
        either += given.size() + secondary.get(item).size();
      }
      double score = either == 0 ? 0 : 2.0 * both / either;
      if (score > bestScore) {
        bestScore = score;
        best = threshold;
      }
    }
    return best;
  }

  private static List<Integer> given(double[] row, double threshold) {
    int first = Probabilities.best(row);
    return IntStream.range(0, row.length)
        .filter(sector -> sector != first && row[sector] >= threshold)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer sector) -> -row[sector]))
        .limit(2)
        .toList();
  }
}
