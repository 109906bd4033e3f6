package org.glossator.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * N-grams weighted by logarithmic count and inverse document frequency, vectors of length 1.
 *
 * @see <a href="https://doi.org/10.1016/0306-4573(88)90021-0">Salton and Buckley 1988</a>
 */
final class NgramFeatures implements Features {
  private static final int FEWEST_ITEMS = 2;

  private final FeatureKind kind;
  private final List<String> names;
  private final float[] rarity;
  private final Map<String, Integer> indexes = new HashMap<>();

  /**
   * @param names ascending
   * @param rarity inverse document frequency of each name
   */
  NgramFeatures(FeatureKind kind, List<String> names, float[] rarity) {
    if (names.size() != rarity.length) {
      throw new IllegalArgumentException(
          "found " + names.size() + " names and " + rarity.length + " weights");
    }
    this.kind = kind;
    this.names = List.copyOf(names);
    this.rarity = rarity.clone();
    for (String name : names) {
      indexes.put(name, indexes.size());
    }
  }

  /**
   * The n-grams that stand in two items or more, at most {@code most}, those of most items first.
   */
  static NgramFeatures learn(FeatureKind kind, List<PreparedItem> items, int most) {
    SortedMap<String, Integer> frequencies = new TreeMap<>();
    for (PreparedItem item : items) {
      NgramCounts.of(kind, item.text())
          .keySet()
          .forEach(name -> frequencies.merge(name, 1, Integer::sum));
    }
    List<String> names =
        frequencies.entrySet().stream()
            .filter(entry -> entry.getValue() >= FEWEST_ITEMS)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(most)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    float[] rarity = new float[names.size()];
    for (int index = 0; index < rarity.length; index++) {
      rarity[index] =
          (float)
              (1 + StrictMath.log((1.0 + items.size()) / (1 + frequencies.get(names.get(index)))));
    }
    return new NgramFeatures(kind, names, rarity);
  }

  @Override
  public FeatureKind kind() {
    return kind;
  }

  @Override
  public List<String> names() {
    return new ArrayList<>(names);
  }

  float[] rarity() {
    return rarity.clone();
  }

  @Override
  public SparseVector of(PreparedItem item) {
    SortedMap<Integer, Double> components = new TreeMap<>();
    NgramCounts.of(kind, item.text())
        .forEach((name, count) -> {
          Integer index = indexes.get(name);
          if (index != null) {
            components.put(index, rarity[index] * (count < 1 ? count : 1 + StrictMath.log(count)));
          }
        });
    double square = 0;
    for (double value : components.values()) {
      square += value * value;
    }
    double length = Math.sqrt(square);
    components.replaceAll((index, value) -> value / length);
    return SparseVector.of(components);
  }
}
