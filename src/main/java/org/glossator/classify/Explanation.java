package org.glossator.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.glossator.SectorReason;

/** Says what spoke for a sector. Thread-safe. */
final class Explanation {
  private static final int MOST_WORDS = 4;
  private static final int MOST_ENTITIES = 3;
  private static final int MOST_ITEMS = 3;
  private static final double ROUNDING = 1e4;

  private final SectorModel model;
  private final List<List<String>> names = new ArrayList<>();

  /** Components of hints, by name, of each part. */
  private final List<Map<String, Integer>> hints = new ArrayList<>();

  Explanation(SectorModel model) {
    this.model = model;
    for (LinearModel part : model.models()) {
      List<String> all = part.features().names();
      names.add(all);
      Map<String, Integer> indexes = new HashMap<>();
      for (int index = 0; index < all.size(); index++) {
        if (isHint(all.get(index))) {
          indexes.put(all.get(index), index);
        }
      }
      hints.add(indexes);
    }
  }

  /** Words, entities and training items, each strongest first. */
  List<SectorReason> reasons(PreparedItem item, List<SparseVector> vectors, int sector) {
    List<SectorReason> reasons = new ArrayList<>();
    reasons.addAll(strongest(words(vectors, sector), "word", MOST_WORDS));
    reasons.addAll(strongest(entities(item, vectors, sector), "entity", MOST_ENTITIES));
    reasons.addAll(neighbours(item));
    return reasons;
  }

  private Map<String, Double> words(List<SparseVector> vectors, int sector) {
    Map<String, Double> weights = new TreeMap<>();
    for (int index = 0; index < model.models().size(); index++) {
      LinearModel part = model.models().get(index);
      if (part.features().kind() != FeatureKind.WORDS
          && part.features().kind() != FeatureKind.WORDS_AND_HINTS) {
        continue;
      }
      List<String> names = this.names.get(index);
      SparseVector vector = vectors.get(index);
      for (int place = 0; place < vector.indexes().length; place++) {
        int component = vector.indexes()[place];
        String name = names.get(component);
        if (!isHint(name)) {
          double weight =
              model.exponents().get(index) * part.pull(sector, component) * vector.values()[place];
          weights.merge(name, weight, Double::sum);
        }
      }
    }
    return weights;
  }

  private static boolean isHint(String name) {
    return name.indexOf(':') >= 0;
  }

  private Map<String, Double> entities(PreparedItem item, List<SparseVector> vectors, int sector) {
    Map<String, Double> weights = new TreeMap<>();
    for (int index = 0; index < model.models().size(); index++) {
      LinearModel part = model.models().get(index);
      Map<Integer, Double> values = new HashMap<>();
      SparseVector vector = vectors.get(index);
      for (int place = 0; place < vector.indexes().length; place++) {
        values.put(vector.indexes()[place], vector.values()[place]);
      }
      for (SectorHint hint : item.text().hints()) {
        for (String hinted : hint.sectors()) {
          Integer component = hints.get(index).get(NgramCounts.hintName(hint, hinted));
          if (component != null) {
            double weight =
                model.exponents().get(index)
                    * part.pull(sector, component)
                    * values.getOrDefault(component, 0.0)
                    / sharing(item, hint, hinted);
            weights.merge(hint.name(), weight, Double::sum);
          }
        }
      }
    }
    return weights;
  }

  /** How many hints of the item share the component of this one. */
  private static long sharing(PreparedItem item, SectorHint hint, String sector) {
    return item.text().hints().stream()
        .filter(
            other -> other.technology() == hint.technology() && other.sectors().contains(sector))
        .count();
  }

  private static List<SectorReason> strongest(Map<String, Double> weights, String kind, int most) {
    List<SectorReason> reasons = new ArrayList<>();
    Set<String> words = new HashSet<>();
    weights.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .filter(entry -> words.addAll(List.of(entry.getKey().toLowerCase(Locale.ROOT).split(" "))))
        .limit(most)
        .forEach(entry ->
            reasons.add(new SectorReason(kind, entry.getKey(), rounded(entry.getValue()))));
    return reasons;
  }

  private List<SectorReason> neighbours(PreparedItem item) {
    record Near(Neighbour neighbour, double similarity) {}
    if (item.embedding().length == 0) {
      return List.of();
    }
    return model.neighbours().stream()
        .map(neighbour -> new Near(neighbour, rounded(neighbour.similarity(item.embedding()))))
        .sorted(
            Comparator.comparingDouble(Near::similarity)
                .reversed()
                .thenComparing(near -> near.neighbour().id()))
        .limit(MOST_ITEMS)
        .map(near ->
            new SectorReason(
                "training-item",
                near.neighbour().id()
                    + " ["
                    + near.neighbour().sector()
                    + "] "
                    + near.neighbour().title(),
                near.similarity()))
        .toList();
  }

  private static double rounded(double number) {
    return Math.round(number * ROUNDING) / ROUNDING;
  }
}
