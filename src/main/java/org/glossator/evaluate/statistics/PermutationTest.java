package org.glossator.evaluate.statistics;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Paired two-sided test whether two versions differ in a figure: under the null hypothesis the two
 * results of any brief may be swapped. All swaps are tried where briefs are few, otherwise random
 * ones (with one added to numerator and denominator, so that no p-value is zero). Immutable.
 */
public final class PermutationTest {
  /** Up to this many briefs every swap is tried. */
  public static final int EXACT_UP_TO = 13;

  private static final double ROUNDING = 1e-12;

  private final int randomSwaps;
  private final long seed;

  public PermutationTest(int randomSwaps, long seed) {
    this.randomSwaps = randomSwaps;
    this.seed = seed;
  }

  /**
   * What the test found.
   *
   * @param difference second minus first
   * @param probability the two-sided p-value
   * @param exact whether all swaps were tried
   */
  public record Result(double difference, double probability, boolean exact) {}

  public Result test(BriefSums first, BriefSums second) {
    int briefs = first.briefs();
    if (briefs != second.briefs()) {
      throw new IllegalArgumentException(
          "both versions need the same briefs, found " + briefs + " and " + second.briefs());
    }
    double observed = second.value() - first.value();
    boolean exact = briefs <= EXACT_UP_TO;
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    int swaps = exact ? 1 << briefs : randomSwaps;
    int extreme = 0;
    boolean[] swapped = new boolean[briefs];
    for (int swap = 0; swap < swaps; swap++) {
      for (int brief = 0; brief < briefs; brief++) {
        swapped[brief] = exact ? (swap >> brief & 1) == 1 : random.nextBoolean();
      }
      if (Math.abs(difference(first, second, swapped)) >= Math.abs(observed) - ROUNDING) {
        extreme++;
      }
    }
    double probability = exact ? (double) extreme / swaps : (extreme + 1.0) / (swaps + 1.0);
    return new Result(observed, probability, exact);
  }

  private static double difference(BriefSums first, BriefSums second, boolean[] swapped) {
    int length = first.parts().getFirst().length;
    double[] left = new double[length];
    double[] right = new double[length];
    for (int brief = 0; brief < swapped.length; brief++) {
      add(left, (swapped[brief] ? second : first).parts().get(brief));
      add(right, (swapped[brief] ? first : second).parts().get(brief));
    }
    return second.figure().applyAsDouble(right) - first.figure().applyAsDouble(left);
  }

  private static void add(double[] sums, double[] row) {
    for (int index = 0; index < sums.length; index++) {
      sums[index] += row[index];
    }
  }
}
