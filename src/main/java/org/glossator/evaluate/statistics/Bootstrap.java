package org.glossator.evaluate.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Percentile intervals over resampled briefs, with the expanded tails that keep their level where
 * briefs are few (Hesterberg, "What Teachers Should Know About the Bootstrap", 2015, section 4.2).
 * Immutable.
 */
public final class Bootstrap {
  private final Resamples resamples;
  private final double level;

  /**
   * Intervals from given samples.
   *
   * @param level of the intervals, between 0 and 1
   */
  public Bootstrap(Resamples resamples, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must lie between 0 and 1, found " + level);
    }
    this.resamples = java.util.Objects.requireNonNull(resamples, "resamples");
    this.level = level;
  }

  public Interval interval(BriefSums sums) {
    return between(resamples.sorted(sums), sums.briefs());
  }

  /** Interval of the paired difference, second minus first. */
  public Interval difference(BriefSums first, BriefSums second) {
    return between(resamples.sortedDifferences(first, second), first.briefs());
  }

  private Interval between(double[] sorted, int briefs) {
    double tail = tail(briefs);
    return new Interval(quantile(sorted, tail), quantile(sorted, 1 - tail));
  }

  private double tail(int briefs) {
    if (briefs < 2) {
      return 0;
    }
    double quantile =
        TDistribution.of(briefs - 1).inverseCumulativeProbability((1 - level) / 2)
            * Math.sqrt(briefs / (briefs - 1.0));
    return NormalDistribution.of(0, 1).cumulativeProbability(quantile);
  }

  /** Linear between order statistics (type 7 of Hyndman and Fan). */
  private static double quantile(double[] sorted, double probability) {
    double place = probability * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
