package org.glossator.train.text;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One line (paragraph, bullet, headline) freed of its markup, with its mentions in order. {@code
 * number} counts from 1 in the file.
 */
public record TaggedLine(int number, String text, List<TaggedMention> mentions) {
  public TaggedLine {
    requireNonNull(text, "text is null");
    mentions = List.copyOf(mentions);
    int end = 0;
    for (TaggedMention mention : mentions) {
      if (mention.span().start() < end || mention.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "mention " + mention + " overlaps another or leaves the line \"" + text + "\"");
      }
      end = mention.span().end();
    }
  }
}
