package org.glossator.classify;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the exponents with which several probabilities multiply best. The log loss is convex in
 * them: Newton's steps, halved while they do not help. A weak normal prior holds them near equal
 * shares that sum to 1.
 */
final class Experts {
  private static final int MOST_STEPS = 50;
  private static final double ENOUGH = 1e-10;

  /** Weight of the prior, in items: a few items that all come right must not mean certainty. */
  private static final double PRIOR = 1;

  private Experts() {}

  /**
   * The exponents of least log loss.
   *
   * @param logarithms by expert, item and sector
   * @param sectors index of each item's sector
   * @param items which items count
   * @return an exponent for each expert, not negative, rounded to four decimals
   */
  static double[] exponents(List<double[][]> logarithms, int[] sectors, int[] items) {
    double[] exponents = new double[logarithms.size()];
    Arrays.fill(exponents, 1.0 / exponents.length);
    double loss = loss(logarithms, sectors, items, exponents);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] direction = direction(logarithms, sectors, items, exponents);
      double scale = 1;
      double[] next = moved(exponents, direction, scale);
      double nextLoss = loss(logarithms, sectors, items, next);
      while (nextLoss > loss && scale > ENOUGH) {
        scale /= 2;
        next = moved(exponents, direction, scale);
        nextLoss = loss(logarithms, sectors, items, next);
      }
      if (loss - nextLoss < ENOUGH) {
        break;
      }
      exponents = next;
      loss = nextLoss;
    }
    return Arrays.stream(exponents).map(exponent -> Math.round(exponent * 1e4) / 1e4).toArray();
  }

  private static double[] moved(double[] exponents, double[] direction, double scale) {
    double[] moved = new double[exponents.length];
    for (int expert = 0; expert < moved.length; expert++) {
      moved[expert] = Math.max(0, exponents[expert] + scale * direction[expert]);
    }
    return moved;
  }

  private static double loss(
      List<double[][]> logarithms, int[] sectors, int[] items, double[] exponents) {
    double loss = 0;
    for (int item : items) {
      double[] probabilities = Probabilities.combined(rows(logarithms, item), exponents);
      loss -= StrictMath.log(Math.max(probabilities[sectors[item]], 1e-300));
    }
    for (double exponent : exponents) {
      double distance = exponent - 1.0 / exponents.length;
      loss += PRIOR / 2 * distance * distance;
    }
    return loss / items.length;
  }

  private static List<double[]> rows(List<double[][]> logarithms, int item) {
    return logarithms.stream().map(expert -> expert[item]).toList();
  }

  private static double[] direction(
      List<double[][]> logarithms, int[] sectors, int[] items, double[] exponents) {
    int experts = exponents.length;
    double[] gradient = new double[experts];
    double[][] curvature = new double[experts][experts];
    for (int item : items) {
      List<double[]> rows = rows(logarithms, item);
      double[] probabilities = Probabilities.combined(rows, exponents);
      double[] means = new double[experts];
      for (int expert = 0; expert < experts; expert++) {
        for (int sector = 0; sector < probabilities.length; sector++) {
          means[expert] += probabilities[sector] * rows.get(expert)[sector];
        }
        gradient[expert] += means[expert] - rows.get(expert)[sectors[item]];
      }
      for (int left = 0; left < experts; left++) {
        for (int right = 0; right < experts; right++) {
          for (int sector = 0; sector < probabilities.length; sector++) {
            curvature[left][right] +=
                probabilities[sector]
                    * (rows.get(left)[sector] - means[left])
                    * (rows.get(right)[sector] - means[right]);
          }
        }
      }
    }
    for (int expert = 0; expert < experts; expert++) {
      curvature[expert][expert] += PRIOR;
      gradient[expert] = -gradient[expert] - PRIOR * (exponents[expert] - 1.0 / experts);
    }
    return solved(curvature, gradient);
  }

  /** Solves a positive definite system by elimination; overwrites its arguments. */
  private static double[] solved(double[][] matrix, double[] right) {
    int size = right.length;
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = pivot + 1; row < size; row++) {
        double factor = matrix[row][pivot] / matrix[pivot][pivot];
        for (int column = pivot; column < size; column++) {
          matrix[row][column] -= factor * matrix[pivot][column];
        }
        right[row] -= factor * right[pivot];
      }
    }
    double[] solution = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double sum = right[row];
      for (int column = row + 1; column < size; column++) {
        sum -= matrix[row][column] * solution[column];
      }
      solution[row] = sum / matrix[row][row];
    }
    return solution;
  }
}
