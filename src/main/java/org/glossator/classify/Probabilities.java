package org.glossator.classify;

import java.util.List;

/** Arithmetic of probabilities; strict, so that equal inputs give equal bits everywhere. */
final class Probabilities {
  private Probabilities() {}

  /** Logarithms of the probabilities that are proportional to the exponentials of scores. */
  static double[] logarithms(double[] scores) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    for (double score : scores) {
      sum += StrictMath.exp(score - highest);
    }
    double logarithm = highest + StrictMath.log(sum);
    double[] result = new double[scores.length];
    for (int index = 0; index < scores.length; index++) {
      result[index] = scores[index] - logarithm;
    }
    return result;
  }

  /**
   * The weighted product of experts: probabilities raised to their exponents, multiplied and
   * normalised. With one expert this is temperature scaling.
   *
   * @param logarithms by expert and sector
   * @see <a href="https://arxiv.org/abs/1706.04599">Guo et al. 2017</a>
   */
  static double[] combined(List<double[]> logarithms, double[] exponents) {
    double[] scores = new double[logarithms.getFirst().length];
    for (int expert = 0; expert < exponents.length; expert++) {
      for (int sector = 0; sector < scores.length; sector++) {
        scores[sector] += exponents[expert] * logarithms.get(expert)[sector];
      }
    }
    double[] result = logarithms(scores);
    for (int sector = 0; sector < result.length; sector++) {
      result[sector] = StrictMath.exp(result[sector]);
    }
    return result;
  }

  /** The index of the highest, the first of equals. */
  static int best(double[] numbers) {
    int best = 0;
    for (int index = 1; index < numbers.length; index++) {
      if (numbers[index] > numbers[best]) {
        best = index;
      }
    }
    return best;
  }
}
