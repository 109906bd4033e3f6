package org.glossator.evaluate.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Exact two-sided McNemar test on paired right and wrong answers; answers count as independent. */
public final class McNemarTest {
  private McNemarTest() {}

  /**
   * Twice the smaller tail, which is symmetric to the last digit; adding up all outcomes that are
   * no more probable is not, because equal probabilities differ in their last bit.
   *
   * <p>Probability of a change at least as one-sided by chance.
   *
   * @param fixed wrong in the first, right in the second
   * @param broken right in the first, wrong in the second
   * @return the p-value; 1 where nothing changed
   */
  public static double probability(int fixed, int broken) {
    int changed = fixed + broken;
    if (changed == 0) {
      return 1;
    }
    double tail =
        BinomialDistribution.of(changed, 0.5).cumulativeProbability(Math.min(fixed, broken));
    return Math.min(1, 2 * tail);
  }
}
