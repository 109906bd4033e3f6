package org.glossator.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.glossator.AnnotatedBrief;
import org.glossator.Entity;
import org.glossator.Mention;
import org.glossator.SectorDecision;
import org.glossator.SectorScore;
import org.glossator.corpus.Corpus;

/**
 * The briefs of a corpus in memory, as the machine left them, without tokens and evidence.
 * Immutable.
 */
public final class Shelf {
  private final Corpus corpus;
  private final SortedMap<String, AnnotatedBrief> briefs;
  private final Map<String, Integer> frequencies = new ConcurrentHashMap<>();

  private Shelf(Corpus corpus, SortedMap<String, AnnotatedBrief> briefs) {
    this.corpus = corpus;
    this.briefs = Collections.unmodifiableSortedMap(briefs);
    briefs.values().parallelStream()
        .forEach(brief ->
            brief
                .mentions()
                .forEach(each -> frequencies.merge(surface(brief, each), 1, Integer::sum)));
  }

  /** Reads all briefs, several at once. */
  public static Shelf load(Corpus corpus) {
    Map<Object, Object> pool = new ConcurrentHashMap<>();
    SortedMap<String, AnnotatedBrief> briefs = new TreeMap<>();
    corpus.ids().parallelStream()
        .map(id -> lean(corpus.readOutline(id), pool))
        .toList()
        .forEach(brief -> briefs.put(brief.brief().source().id(), brief));
    return new Shelf(corpus, briefs);
  }

  public List<AnnotatedBrief> briefs() {
    return List.copyOf(briefs.values());
  }

  public Optional<AnnotatedBrief> brief(String id) {
    return Optional.ofNullable(briefs.get(id));
  }

  /** The brief with tokens and evidence, read from the disk. */
  public AnnotatedBrief whole(String id) {
    return corpus.readBrief(id);
  }

  /** How often the machine found mentions of just this surface. */
  int frequency(String surface) {
    return frequencies.getOrDefault(surface, 0);
  }

  static String surface(AnnotatedBrief brief, Mention mention) {
    return mention.span().of(brief.brief().text());
  }

  /** Shares equal entities and scores over all briefs. */
  private static AnnotatedBrief lean(AnnotatedBrief brief, Map<Object, Object> pool) {
    List<Mention> mentions = new ArrayList<>();
    for (Mention each : brief.mentions()) {
      mentions.add(
          new Mention(
              each.span(), each.type(), pooled(pool, each.entity()), each.confidence(), List.of()));
    }
    SortedMap<String, SectorDecision> sectors = new TreeMap<>();
    brief
        .sectors()
        .forEach((item, decision) -> {
          List<SectorScore> ranking =
              decision.ranking().stream()
                  .map(each ->
                      pooled(
                          pool, new SectorScore(pooled(pool, each.sector()), each.probability())))
                  .toList();
          sectors.put(
              item,
              switch (decision) {
                case SectorDecision.Assigned assigned ->
                    new SectorDecision.Assigned(
                        assigned.primary(), assigned.secondary(), ranking, List.of());
                case SectorDecision.Abstained _ -> new SectorDecision.Abstained(ranking, List.of());
              });
        });
    return new AnnotatedBrief(brief.brief(), List.of(), mentions, sectors, brief.provenance());
  }

  @SuppressWarnings("unchecked")
  private static <E> E pooled(Map<Object, Object> pool, E value) {
    Object earlier = pool.putIfAbsent(value, value);
    return earlier == null ? value : (E) earlier;
  }

  /** Names of entities that contain a text, the most frequent first. */
  List<Entity> entities(String part, int most) {
    String wanted = part.toLowerCase(java.util.Locale.ROOT).strip();
    Map<Entity, Integer> counts = new java.util.HashMap<>();
    for (AnnotatedBrief brief : briefs.values()) {
      for (Mention each : brief.mentions()) {
        counts.merge(each.entity(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(each ->
            each.getKey().name().toLowerCase(java.util.Locale.ROOT).contains(wanted)
                || each.getKey().id().contains(wanted))
        .sorted(
            Map.Entry.<Entity, Integer>comparingByValue()
                .reversed()
                .thenComparing(each -> each.getKey().id()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
