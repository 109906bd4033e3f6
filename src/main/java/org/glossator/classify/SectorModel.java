package org.glossator.classify;

import java.util.ArrayList;
import java.util.List;

/**
 * A trained model: linear models multiplied with calibrated exponents.
 *
 * @param sectors ids, in the order of all weights
 * @param exponents by linear model
 * @param secondary a further sector is given from this probability on
 * @param cuts ascending by wanted precision
 * @param neighbours for explanations; empty where no linear model embeds
 */
record SectorModel(
    List<String> sectors,
    List<LinearModel> models,
    List<Double> exponents,
    double secondary,
    List<Cut> cuts,
    List<Neighbour> neighbours) {
  SectorModel {
    sectors = List.copyOf(sectors);
    models = List.copyOf(models);
    exponents = List.copyOf(exponents);
    cuts = List.copyOf(cuts);
    neighbours = List.copyOf(neighbours);
    if (models.isEmpty() || models.size() != exponents.size()) {
      throw new IllegalArgumentException(
          "found " + models.size() + " models and " + exponents.size() + " exponents");
    }
  }

  boolean embeds() {
    return models.stream().anyMatch(model -> model.features().kind().embeds());
  }

  /** What each linear model sees of an item. */
  List<SparseVector> vectors(PreparedItem item) {
    return models.stream().map(model -> model.features().of(item)).toList();
  }

  /**
   * Calibrated probabilities by sector.
   *
   * @param vectors as {@link #vectors} gives them
   */
  double[] probabilities(List<SparseVector> vectors) {
    List<double[]> logarithms = new ArrayList<>();
    for (int index = 0; index < models.size(); index++) {
      logarithms.add(models.get(index).logProbabilities(vectors.get(index)));
    }
    return Probabilities.combined(
        logarithms, exponents.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The probability from which on items are filed so that a wanted precision is reached. */
  double threshold(double wantedPrecision) {
    return cuts.stream()
        .filter(cut -> cut.wanted() >= wantedPrecision - 1e-9)
        .mapToDouble(Cut::probability)
        .findFirst()
        .orElse(1);
  }
}
