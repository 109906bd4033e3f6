package org.glossator.train.measure;

import java.util.List;
import org.glossator.Brief;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.train.text.TaggedMention;

/**
 * A brief whose mentions are known.
 *
 * @param name of the file that it comes from
 * @param gold ascending
 * @param ignored regions that are not scored
 */
public record GoldBrief(
    String name,
    Brief brief,
    List<Sentence> sentences,
    List<TaggedMention> gold,
    List<Span> ignored) {
  public GoldBrief {
    sentences = List.copyOf(sentences);
    gold = List.copyOf(gold);
    ignored = List.copyOf(ignored);
  }

  boolean isScored(Span span) {
    return ignored.stream().noneMatch(region -> region.overlaps(span));
  }
}
