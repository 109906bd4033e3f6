package org.glossator.classify;

import java.util.Objects;

/** Multinomial logistic regression over one kind of features. The arrays are not copied. */
final class LinearModel implements Scorer {
  private final Features features;
  private final float[][] weights;
  private final float[] bias;

  /**
   * @param weights by sector and component
   * @param bias by sector
   */
  LinearModel(Features features, float[][] weights, float[] bias) {
    if (weights.length != bias.length) {
      throw new IllegalArgumentException(
          "found weights of " + weights.length + " sectors and bias of " + bias.length);
    }
    this.features = Objects.requireNonNull(features, "features");
    this.weights = weights;
    this.bias = bias;
  }

  Features features() {
    return features;
  }

  float[][] weights() {
    return weights;
  }

  float[] bias() {
    return bias;
  }

  @Override
  public double[] logProbabilities(PreparedItem item) {
    return logProbabilities(features.of(item));
  }

  /** Natural logarithms of the probabilities of the sectors. */
  double[] logProbabilities(SparseVector vector) {
    double[] scores = new double[bias.length];
    for (int sector = 0; sector < scores.length; sector++) {
      double sum = bias[sector];
      for (int index = 0; index < vector.indexes().length; index++) {
        sum += weights[sector][vector.indexes()[index]] * vector.values()[index];
      }
      scores[sector] = sum;
    }
    return Probabilities.logarithms(scores);
  }

  /** How far a component of value 1 speaks for a sector, against the mean of all sectors. */
  double pull(int sector, int component) {
    double sum = 0;
    for (float[] row : weights) {
      sum += row[component];
    }
    return weights[sector][component] - sum / weights.length;
  }
}
