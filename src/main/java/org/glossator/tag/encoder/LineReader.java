package org.glossator.tag.encoder;

import org.glossator.Span;

/** Reads one line of text (paragraph, bullet or headline). Implementations are thread-safe. */
@FunctionalInterface
public interface LineReader {
  /**
   * The mentions within a range of a text.
   *
   * @param line the context of each of its words
   * @param hints what listed names say of the text
   */
  EncoderReading read(String text, Span line, ListedHints hints);
}
