package org.glossator.evaluate.statistics;

import org.apache.commons.statistics.inference.BinomialTest;

/** Exact two-sided McNemar test on paired right and wrong answers; answers count as independent. */
public final class McNemarTest {
  private McNemarTest() {}

  /**
   * Probability of a change at least as one-sided by chance.
   *
   * @param fixed wrong in the first, right in the second
   * @param broken right in the first, wrong in the second
   * @return the p-value; 1 where nothing changed
   */
  public static double probability(int fixed, int broken) {
    return fixed + broken == 0
        ? 1
        : BinomialTest.withDefaults().test(fixed + broken, fixed, 0.5).getPValue();
  }
}
