package org.glossator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A brief with everything found in it.
 *
 * @param sentences ascending, without overlap
 * @param mentions ascending, without overlap
 * @param sectors decision by item id, for every item
 * @param provenance digests of everything but the source that shaped the result, by name
 */
public record AnnotatedBrief(
    Brief brief,
    List<Sentence> sentences,
    List<Mention> mentions,
    SortedMap<String, SectorDecision> sectors,
    SortedMap<String, String> provenance) {
  public AnnotatedBrief {
    Objects.requireNonNull(brief, "brief");
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
    sectors = sorted(sectors);
    provenance = sorted(provenance);
    int previous = 0;
    for (Mention mention : mentions) {
      if (mention.span().start() < previous || mention.span().end() > brief.text().length()) {
        throw new IllegalArgumentException(
            "mention "
                + mention.span()
                + " overlaps or leaves the text of "
                + brief.source().path());
      }
      previous = mention.span().end();
    }
  }

  /** Index of the first mention that starts at or after a place; the number of all for none. */
  public int firstMention(int start) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
    return java.util.Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
