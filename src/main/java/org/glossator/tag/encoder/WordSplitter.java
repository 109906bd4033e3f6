package org.glossator.tag.encoder;

import java.util.ArrayList;
import java.util.List;
import org.glossator.Span;

/**
 * Splits text into the smallest words a mention can begin or end at: runs of letters, digits and
 * combining marks; every other visible character, and every Chinese character, alone.
 */
public final class WordSplitter {
  public List<Span> split(String text, Span range) {
    List<Span> words = new ArrayList<>();
    int wordStart = -1;
    int index = range.start();
    while (index < range.end()) {
      int codePoint = text.codePointAt(index);
      int next = Math.min(range.end(), index + Character.charCount(codePoint));
      if (joins(codePoint)) {
        if (wordStart < 0) {
          wordStart = index;
        }
      } else {
        if (wordStart >= 0) {
          words.add(new Span(wordStart, index));
          wordStart = -1;
        }
        if (visible(codePoint)) {
          words.add(new Span(index, next));
        }
      }
      index = next;
    }
    if (wordStart >= 0) {
      words.add(new Span(wordStart, range.end()));
    }
    return words;
  }

  private static boolean joins(int codePoint) {
    if (Character.isIdeographic(codePoint)) {
      return false;
    }
    int type = Character.getType(codePoint);
    return Character.isLetterOrDigit(codePoint)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.OTHER_NUMBER;
  }

  private static boolean visible(int codePoint) {
    int type = Character.getType(codePoint);
    return !Character.isWhitespace(codePoint)
        && !Character.isSpaceChar(codePoint)
        && type != Character.CONTROL
        && type != Character.FORMAT;
  }
}
