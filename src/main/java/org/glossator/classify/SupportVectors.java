package org.glossator.classify;

import java.util.List;
import smile.classification.LinearSVM;
import smile.classification.SVM;
import smile.math.MathEx;

/**
 * Linear support vector machines by Smile over dense features, one sector against the rest. Their
 * margins are no probabilities: held-out folds temper them.
 *
 * @see <a href="https://www.jmlr.org/papers/v6/bordes05a.html">Bordes et al. 2005</a>
 */
final class SupportVectors {
  private static final double COST = 1;
  private static final double TOLERANCE = 1e-3;
  private static final int EPOCHS = 1;
  private static final long SEED = 20261121;

  private SupportVectors() {}

  /**
   * Learns weights.
   *
   * @param targets indexes of the vectors' sectors, all present
   * @return by sector the weights of the components, then the bias
   */
  static double[][] train(List<SparseVector> vectors, int[] targets, int sectors, int components) {
    double[][] rows =
        vectors.stream().map(vector -> vector.dense(components)).toArray(double[][]::new);
    double[][] coefficients = new double[sectors][components + 1];
    for (int sector = 0; sector < sectors; sector++) {
      int[] labels = new int[targets.length];
      for (int row = 0; row < labels.length; row++) {
        labels[row] = targets[row] == sector ? 1 : -1;
      }
      MathEx.setSeed(SEED);
      LinearSVM machine = SVM.fit(rows, labels, new SVM.Options(COST, TOLERANCE, EPOCHS));
      System.arraycopy(machine.weights(), 0, coefficients[sector], 0, components);
      coefficients[sector][components] = machine.intercept();
    }
    return coefficients;
  }
}
