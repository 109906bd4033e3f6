package org.glossator.evaluate.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A figure that is a function of sums over briefs.
 *
 * @param parts what each brief adds, a row a brief, all of one length
 * @param figure from the sums to the figure
 */
public record BriefSums(List<double[]> parts, ToDoubleFunction<double[]> figure) {
  public BriefSums {
    parts = List.copyOf(parts);
    java.util.Objects.requireNonNull(figure, "figure");
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("at least one brief is needed, found none");
    }
  }

  public int briefs() {
    return parts.size();
  }

  /** The figure with each brief counted once. */
  public double value() {
    int[] once = new int[parts.size()];
    Arrays.fill(once, 1);
    return value(once);
  }

  /** The figure with each brief counted as often as said. */
  public double value(int[] times) {
    double[] sums = new double[parts.getFirst().length];
    for (int brief = 0; brief < times.length; brief++) {
      if (times[brief] != 0) {
        double[] row = parts.get(brief);
        for (int index = 0; index < sums.length; index++) {
          sums[index] += times[brief] * row[index];
        }
      }
    }
    return figure.applyAsDouble(sums);
  }
}
