package org.glossator.evaluate.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Holm's step-down correction of p-values for many comparisons (family-wise error rate). */
public final class HolmCorrection {
  private HolmCorrection() {}

  /** Corrected p-values in the order given. */
  public static List<Double> correct(List<Double> probabilities) {
    int count = probabilities.size();
    Integer[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble(probabilities::get))
            .toArray(Integer[]::new);
    Double[] corrected = new Double[count];
    double largest = 0;
    for (int rank = 0; rank < count; rank++) {
      largest = Math.max(largest, Math.min(1, probabilities.get(order[rank]) * (count - rank)));
      corrected[order[rank]] = largest;
    }
    return List.of(corrected);
  }
}
