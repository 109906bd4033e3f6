package org.glossator.report;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glossator.AnnotatedBrief;
import org.glossator.EntityType;
import org.glossator.Item;
import org.glossator.Mention;
import org.glossator.SectorDecision;

/** Counts over a corpus, brief by brief. Only mentions inside items count. */
final class CorpusCounts {
  /** An entity with its mentions, and when it was first seen. */
  record EntityCount(String name, EntityType type, int mentions, int briefs, String first) {}

  private static final class Tally {
    private final String name;
    private final EntityType type;
    private int mentions;
    private int briefs;
    private String lastBrief = "";
    private String first = "9999";

    Tally(Mention mention) {
      name = mention.entity().name();
      type = mention.type();
    }

    EntityCount count() {
      return new EntityCount(name, type, mentions, briefs, first.equals("9999") ? "" : first);
    }
  }

  private final Map<String, Tally> entities = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Integer>> sectorsByQuarter = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Integer>> typesByQuarter = new TreeMap<>();
  private final SortedMap<String, Integer> sectors = new TreeMap<>();
  private final SortedMap<String, Integer> types = emptyTypes();
  private int briefs;
  private int items;
  private int abstained;

  void add(AnnotatedBrief annotated) {
    briefs++;
    String id = annotated.brief().source().id();
    for (Item item : annotated.brief().items()) {
      items++;
      Optional<LocalDate> date = item.facts().date().or(() -> annotated.brief().date());
      String quarter = date.map(CorpusCounts::quarter).orElse("undated");
      SectorDecision decision = annotated.sectors().get(item.id());
      String sector = decision.ranking().getFirst().sector();
      abstained += decision instanceof SectorDecision.Abstained ? 1 : 0;
      sectors.merge(sector, 1, Integer::sum);
      sectorsByQuarter
          .computeIfAbsent(quarter, _ -> new TreeMap<>())
          .merge(sector, 1, Integer::sum);
      String day = date.map(LocalDate::toString).orElse("");
      annotated.mentions().stream()
          .filter(each -> item.span().contains(each.span()))
          .forEach(each -> add(each, id, quarter, day));
    }
  }

  private void add(Mention mention, String brief, String quarter, String day) {
    String type = plural(mention.type());
    types.merge(type, 1, Integer::sum);
    typesByQuarter.computeIfAbsent(quarter, _ -> emptyTypes()).merge(type, 1, Integer::sum);
    Tally tally = entities.computeIfAbsent(mention.entity().id(), _ -> new Tally(mention));
    tally.mentions++;
    if (!tally.lastBrief.equals(brief)) {
      tally.briefs++;
      tally.lastBrief = brief;
    }
    if (!day.isEmpty() && day.compareTo(tally.first) < 0) {
      tally.first = day;
    }
  }

  /** Ordered as the types are, so that a type has one colour everywhere. */
  private static SortedMap<String, Integer> emptyTypes() {
    List<String> order = Stream.of(EntityType.values()).map(CorpusCounts::plural).toList();
    SortedMap<String, Integer> types = new TreeMap<>(Comparator.comparingInt(order::indexOf));
    order.forEach(each -> types.put(each, 0));
    return types;
  }

  static String plural(EntityType type) {
    return switch (type) {
      case ORGANISATION -> "organisations";
      case COMPANY -> "companies";
      case TECHNOLOGY -> "technologies";
    };
  }

  private static String quarter(LocalDate date) {
    return date.getYear() + " Q" + date.get(IsoFields.QUARTER_OF_YEAR);
  }

  int briefs() {
    return briefs;
  }

  int items() {
    return items;
  }

  int abstained() {
    return abstained;
  }

  int mentions() {
    return types.values().stream().mapToInt(Integer::intValue).sum();
  }

  SortedMap<String, Integer> types() {
    return types;
  }

  /** Sectors with their items, most first. */
  Map<String, Integer> sectors() {
    Map<String, Integer> ordered = new LinkedHashMap<>();
    sectors.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(each -> ordered.put(each.getKey(), each.getValue()));
    return ordered;
  }

  SortedMap<String, SortedMap<String, Integer>> sectorsByQuarter() {
    return sectorsByQuarter;
  }

  SortedMap<String, SortedMap<String, Integer>> typesByQuarter() {
    return typesByQuarter;
  }

  /** The entities of a type with most mentions. */
  List<EntityCount> top(EntityType type, int limit) {
    return entities.values().stream()
        .filter(each -> each.type == type)
        .map(Tally::count)
        .sorted(
            Comparator.comparingInt(EntityCount::mentions)
                .reversed()
                .thenComparing(EntityCount::name))
        .limit(limit)
        .toList();
  }

  /** Entities that no gazetteer lists, latest first. */
  List<EntityCount> unlisted(int limit) {
    return entities.entrySet().stream()
        .filter(each -> each.getKey().startsWith("new:"))
        .map(each -> each.getValue().count())
        .sorted(
            Comparator.comparing(EntityCount::first)
                .reversed()
                .thenComparing(Comparator.comparingInt(EntityCount::mentions).reversed())
                .thenComparing(EntityCount::name))
        .limit(limit)
        .toList();
  }
}
