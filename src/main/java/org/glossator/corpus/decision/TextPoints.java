package org.glossator.corpus.decision;

import org.glossator.Span;
import org.glossator.corpus.Range;

/**
 * One text with its places counted in UTF-16 units and in code points. Counts from the place that
 * was asked for last, so that places near one another cost little. Not thread-safe.
 */
public final class TextPoints {
  private final String text;
  private int unit;
  private int point;

  public TextPoints(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /** The code points of a range of units. */
  public Range range(Span span) {
    int start = point(span.start());
    return new Range(start, start + text.codePointCount(span.start(), span.end()));
  }

  /**
   * The unit at which a code point starts.
   *
   * @throws IndexOutOfBoundsException if the text has no such code point
   */
  int unit(int wanted) {
    unit = text.offsetByCodePoints(unit, wanted - point);
    point = wanted;
    return unit;
  }

  private int point(int wanted) {
    if (isInsideAPair(wanted)) {
      return text.codePointCount(0, wanted);
    }
    point += wanted < unit ? -text.codePointCount(wanted, unit) : text.codePointCount(unit, wanted);
    unit = wanted;
    return point;
  }

  private boolean isInsideAPair(int at) {
    return at > 0
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
