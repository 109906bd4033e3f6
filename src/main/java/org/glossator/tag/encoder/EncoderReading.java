package org.glossator.tag.encoder;

import java.util.List;
import org.glossator.Span;

/**
 * What the network makes of one line: the mentions, and for each word the probability that it
 * belongs to any mention. The array is not copied: do not change it.
 */
public record EncoderReading(List<EncoderMention> mentions, List<Span> words, double[] inside) {
  public EncoderReading {
    mentions = List.copyOf(mentions);
    words = List.copyOf(words);
  }

  /** The highest probability of a word that overlaps the span; 0 where none does. */
  double support(Span span) {
    double highest = 0;
    for (int word = 0; word < words.size(); word++) {
      if (words.get(word).overlaps(span)) {
        highest = Math.max(highest, inside[word]);
      }
    }
    return highest;
  }
}
