package org.glossator.corpus;

import org.glossator.Span;

/** Converts between UTF-16 units and code points of one text. Immutable. */
final class CodePoints {
  private final int[] codePointOfUnit;
  private final int[] unitOfCodePoint;

  CodePoints(String text) {
    int units = text.length();
    int codePoints = text.codePointCount(0, units);
    codePointOfUnit = new int[units + 1];
    unitOfCodePoint = new int[codePoints + 1];
    int codePoint = 0;
    for (int unit = 0; unit < units; ) {
      int width = Character.charCount(text.codePointAt(unit));
      for (int inner = 0; inner < width; inner++) {
        codePointOfUnit[unit + inner] = codePoint;
      }
      unitOfCodePoint[codePoint] = unit;
      unit += width;
      codePoint++;
    }
    codePointOfUnit[units] = codePoints;
    unitOfCodePoint[codePoints] = units;
  }

  Range range(Span span) {
    return new Range(codePointOfUnit[span.start()], codePointOfUnit[span.end()]);
  }

  int count() {
    return unitOfCodePoint.length - 1;
  }

  /**
   * @throws IllegalArgumentException if the range leaves the text
   */
  Span span(int start, int end) {
    if (start < 0 || end < start || end > count()) {
      throw new IllegalArgumentException(
          "range " + start + ".." + end + " leaves the text of " + count() + " code points");
    }
    return new Span(unitOfCodePoint[start], unitOfCodePoint[end]);
  }
}
