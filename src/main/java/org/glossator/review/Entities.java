package org.glossator.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.glossator.AnnotatedBrief;
import org.glossator.Entity;
import org.glossator.Mention;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.DecisionLine;

/**
 * Entities to choose from: those of the corpus, those of gazetteers with all their names, and those
 * that reviewers decided on. Immutable.
 */
final class Entities {
  private static final int NONE = 4;
  private static final Comparator<Ranked> ORDER =
      Comparator.comparingInt(Ranked::rank)
          .thenComparing(each -> each.named().count(), Comparator.reverseOrder())
          .thenComparing(each -> each.named().entity().id());

  private final Map<Entity, Named> known = new LinkedHashMap<>();

  /** An entity with its lower-case names and its number of mentions. */
  private record Named(Entity entity, List<String> names, int count) {}

  private record Ranked(Named named, int rank) {}

  /**
   * Gathers entities.
   *
   * @param listed entities of gazetteers with their other names
   */
  Entities(Shelf shelf, Map<Entity, List<String>> listed) {
    Map<Entity, Integer> counts = new HashMap<>();
    for (AnnotatedBrief brief : shelf.briefs()) {
      for (Mention each : brief.mentions()) {
        counts.merge(each.entity(), 1, Integer::sum);
      }
    }
    counts.forEach((entity, count) -> put(entity, listed.getOrDefault(entity, List.of()), count));
    listed.forEach((entity, names) -> {
      if (!known.containsKey(entity)) {
        put(entity, names, 0);
      }
    });
  }

  private void put(Entity entity, List<String> others, int count) {
    List<String> names =
        Stream.concat(Stream.of(entity.name()), others.stream())
            .map(Entities::folded)
            .distinct()
            .toList();
    known.put(entity, new Named(entity, names, count));
  }

  /**
   * Entities with a name, or an id, that holds a text: first those named just so, then those whose
   * name begins so, then those with a word that does; among equals the most frequent.
   *
   * @param mentioned whether to leave out those that stand nowhere in the corpus
   */
  List<Entity> like(String part, Collection<Decision> decisions, boolean mentioned, int most) {
    String wanted = folded(part);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return Stream.concat(known.values().stream(), decided(decisions).stream())
        .filter(each -> !mentioned || each.count() > 0)
        .map(each -> new Ranked(each, rank(each, wanted)))
        .filter(each -> each.rank() < NONE)
        .sorted(ORDER)
        .limit(most)
        .map(each -> each.named().entity())
        .toList();
  }

  private List<Named> decided(Collection<Decision> decisions) {
    Map<Entity, Integer> counts = new HashMap<>();
    for (Decision each : decisions) {
      DecisionLine.now(each.verdict())
          .ifPresent(reading -> counts.merge(reading.entity(), 1, Integer::sum));
    }
    List<Named> result = new ArrayList<>();
    counts.forEach((entity, count) -> {
      Named before = known.get(entity);
      if (before == null) {
        result.add(new Named(entity, List.of(folded(entity.name())), count));
      } else if (before.count() == 0) {
        result.add(new Named(entity, before.names(), count));
      }
    });
    return result;
  }

  private static int rank(Named named, String wanted) {
    int best = named.entity().id().contains(wanted) ? NONE - 1 : NONE;
    for (String name : named.names()) {
      if (name.equals(wanted)) {
        return 0;
      }
      if (name.startsWith(wanted)) {
        best = 1;
      } else if (best > 2 && name.contains(wanted)) {
        best = name.contains(" " + wanted) ? 2 : NONE - 1;
      }
    }
    return best;
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).strip();
  }
}
