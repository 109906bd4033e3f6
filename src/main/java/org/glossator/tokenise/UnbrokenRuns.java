package org.glossator.tokenise;

import java.util.ArrayList;
import java.util.List;
import org.glossator.Span;

/**
 * Cuts stretches without white space that are far longer than any word. OpenNLP looks at the whole
 * stretch around every sign in it, so that one of a million full stops would take quadratic time.
 */
final class UnbrokenRuns {
  /** Units of UTF-16; longer than any word, address or Chinese sentence. */
  private static final int LONGEST = 250;

  private UnbrokenRuns() {}

  /** The parts of a range, ascending, which together cover it; one where no stretch is too long. */
  static List<Span> cut(String text, Span range) {
    List<Span> parts = new ArrayList<>(1);
    int start = range.start();
    int run = range.start();
    for (int index = range.start(); index < range.end(); index++) {
      char unit = text.charAt(index);
      if (Character.isWhitespace(unit) || Character.isSpaceChar(unit)) {
        run = index + 1;
      } else if (index - run >= LONGEST && !Character.isLowSurrogate(unit)) {
        parts.add(new Span(start, index));
        start = index;
        run = index;
      }
    }
    parts.add(new Span(start, range.end()));
    return parts;
  }
}
