package org.glossator.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.glossator.AnnotatedBrief;
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
  private final List<AnnotatedBrief> all;
  private final Map<String, Stamp> stamps;
  private final Map<String, Integer> frequencies = new ConcurrentHashMap<>();

  /** What a brief's file was like when it was read; files are replaced, never edited. */
  private record Stamp(long size, FileTime modified, Object file) {
    static Stamp of(Path path) {
      try {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        return new Stamp(now.size(), now.lastModifiedTime(), String.valueOf(now.fileKey()));
      } catch (IOException gone) {
        return new Stamp(-1, FileTime.fromMillis(0), "");
      }
    }
  }

  private Shelf(
      Corpus corpus, SortedMap<String, AnnotatedBrief> briefs, Map<String, Stamp> stamps) {
    this.corpus = corpus;
    this.briefs = Collections.unmodifiableSortedMap(briefs);
    this.all = List.copyOf(briefs.values());
    this.stamps = Map.copyOf(stamps);
    briefs.values().parallelStream()
        .forEach(brief ->
            brief
                .mentions()
                .forEach(each -> frequencies.merge(surface(brief, each), 1, Integer::sum)));
  }

  /** Reads all briefs, several at once. */
  public static Shelf load(Corpus corpus) {
    return load(corpus, new TreeMap<>(), Map.of());
  }

  private static Shelf load(
      Corpus corpus, SortedMap<String, AnnotatedBrief> known, Map<String, Stamp> stamps) {
    Map<Object, Object> pool = new ConcurrentHashMap<>();
    Map<String, Stamp> now = new ConcurrentHashMap<>();
    SortedMap<String, AnnotatedBrief> briefs = new TreeMap<>();
    corpus.ids().parallelStream()
        .map(id -> {
          Stamp stamp = Stamp.of(corpus.briefPath(id));
          now.put(id, stamp);
          AnnotatedBrief before = stamp.equals(stamps.get(id)) ? known.get(id) : null;
          return before == null ? lean(corpus.readOutline(id), pool) : before;
        })
        .toList()
        .forEach(brief -> briefs.put(brief.brief().source().id(), brief));
    return new Shelf(corpus, briefs, now);
  }

  /** The corpus as it stands now; briefs whose files are as they were are not read again. */
  Shelf renewed() {
    return load(corpus, briefs, stamps);
  }

  /** How many briefs a night has written, replaced or removed since they were read. */
  int changed() {
    Set<String> ids = new TreeSet<>(corpus.ids());
    ids.addAll(stamps.keySet());
    return (int)
        ids.parallelStream()
            .filter(id -> !Stamp.of(corpus.briefPath(id)).equals(stamps.get(id)))
            .count();
  }

  public List<AnnotatedBrief> briefs() {
    return all;
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
}
