package org.glossator.classify;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentence embedding, and where wanted a vector of length {@value #HINT_LENGTH} over sectors:
 * square roots of how often entities hint at them, technologies apart from companies and bodies.
 */
final class EmbeddingFeatures implements Features {
  static final double HINT_LENGTH = 0.3;

  private final FeatureKind kind;
  private final int dimensions;
  private final List<String> sectors;

  EmbeddingFeatures(FeatureKind kind, int dimensions, List<String> sectors) {
    this.kind = kind;
    this.dimensions = dimensions;
    this.sectors = List.copyOf(sectors);
  }

  @Override
  public FeatureKind kind() {
    return kind;
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (int index = 0; index < dimensions; index++) {
      names.add("embedding-" + index);
    }
    if (kind == FeatureKind.EMBEDDING_AND_HINTS) {
      sectors.forEach(sector -> names.add("technology:" + sector));
      sectors.forEach(sector -> names.add("actor:" + sector));
    }
    return names;
  }

  @Override
  public SparseVector of(PreparedItem item) {
    if (item.embedding().length != dimensions) {
      throw new IllegalArgumentException(
          "found an embedding of " + item.embedding().length + " numbers, expected " + dimensions);
    }
    double[] hints = kind == FeatureKind.EMBEDDING_AND_HINTS ? hints(item.text()) : new double[0];
    int[] indexes = new int[dimensions + hints.length];
    double[] values = new double[indexes.length];
    for (int index = 0; index < indexes.length; index++) {
      indexes[index] = index;
      values[index] = index < dimensions ? item.embedding()[index] : hints[index - dimensions];
    }
    return new SparseVector(indexes, values);
  }

  private double[] hints(ItemText text) {
    double[] counts = new double[2 * sectors.size()];
    double total = 0;
    for (SectorHint hint : text.hints()) {
      for (String sector : hint.sectors()) {
        int index = sectors.indexOf(sector);
        if (index >= 0) {
          counts[component(index, hint)] += 1.0 / hint.sectors().size();
          total += 1.0 / hint.sectors().size();
        }
      }
    }
    for (int index = 0; index < counts.length && total > 0; index++) {
      counts[index] = HINT_LENGTH * Math.sqrt(counts[index] / total);
    }
    return counts;
  }

  private int component(int sector, SectorHint hint) {
    return hint.technology() ? sector : sectors.size() + sector;
  }
}
