package org.glossator.parse;

import org.glossator.Span;

/** Looks at characters and wording the way the parser's rules need it. */
final class Wording {
  private Wording() {}

  static boolean isSpace(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\uFEFF';
  }

  /** An equally long text in which every space but tabs and line breaks is the plain one. */
  static String withPlainSpaces(String text) {
    char[] units = text.toCharArray();
    for (int index = 0; index < units.length; index++) {
      char unit = units[index];
      boolean space = Character.isSpaceChar(unit) && unit != '\u2028' && unit != '\u2029';
      if (space || unit == '\uFEFF') {
        units[index] = ' ';
      }
    }
    return new String(units);
  }

  static boolean isHan(char unit) {
    return (unit >= '\u2E80' && unit <= '\u2FDF')
        || (unit >= '\u3400' && unit <= '\u9FFF')
        || (unit >= '\uF900' && unit <= '\uFAFF')
        || unit == '\u3005'
        || unit == '\u3007';
  }

  static boolean isDash(char unit) {
    return unit == '-' || (unit >= '\u2010' && unit <= '\u2015');
  }

  static boolean isColon(char unit) {
    return unit == ':' || unit == '\uFF1A';
  }

  static boolean isEmphasis(char unit) {
    return unit == '*' || unit == '_';
  }

  /** First offset at or after {@code from} that is no white space, at most {@code limit}. */
  static int skipSpace(CharSequence text, int from, int limit) {
    int index = from;
    while (index < limit && isSpace(text.charAt(index))) {
      index++;
    }
    return index;
  }

  /** First offset at or after {@code from} that is neither white space nor emphasis. */
  static int skipDecoration(CharSequence text, int from, int limit) {
    int index = from;
    while (index < limit && (isSpace(text.charAt(index)) || isEmphasis(text.charAt(index)))) {
      index++;
    }
    return index;
  }

  /**
   * A phrase in the form of the vocabulary: lower case, straight apostrophes, single spaces,
   * without emphasis and square brackets.
   */
  static String normalise(CharSequence text, int from, int to) {
    StringBuilder result = new StringBuilder(to - from);
    for (int index = from; index < to; index++) {
      char unit = text.charAt(index);
      if (isSpace(unit)) {
        if (!result.isEmpty() && result.charAt(result.length() - 1) != ' ') {
          result.append(' ');
        }
      } else if (unit == '\u2019' || unit == '\u2018') {
        result.append('\'');
      } else if (!isEmphasis(unit) && unit != '[' && unit != ']' && unit != '#') {
        result.append(Character.toLowerCase(unit));
      }
    }
    return result.toString().strip();
  }

  /** The last unit of the span that is no closing quote, bracket or emphasis; 0 in an empty one. */
  static char lastSignificant(CharSequence text, Span span) {
    int index = span.end() - 1;
    while (index >= span.start() && isClosing(text.charAt(index))) {
      index--;
    }
    return index < span.start() ? 0 : text.charAt(index);
  }

  private static boolean isClosing(char unit) {
    return isSpace(unit) || isEmphasis(unit) || "\"'\u201D\u2019)]\u00BB".indexOf(unit) >= 0;
  }

  /** Whether the span ends as sentences do. */
  static boolean endsSentence(CharSequence text, Span span) {
    return ".!?\u2026\u3002\uFF01\uFF1F".indexOf(lastSignificant(text, span)) >= 0
        && lastSignificant(text, span) != 0;
  }

  static boolean containsHan(CharSequence text, Span span) {
    for (int index = span.start(); index < span.end(); index++) {
      if (isHan(text.charAt(index))) {
        return true;
      }
    }
    return false;
  }

  static boolean containsLetter(CharSequence text, Span span) {
    for (int index = span.start(); index < span.end(); index++) {
      if (Character.isLetter(text.charAt(index))) {
        return true;
      }
    }
    return false;
  }

  /** Words between white space, counted up to {@code enough}. */
  static int words(CharSequence text, Span span, int enough) {
    int count = 0;
    boolean inside = false;
    for (int index = span.start(); index < span.end() && count < enough; index++) {
      boolean space = isSpace(text.charAt(index));
      if (!space && !inside) {
        count++;
      }
      inside = !space;
    }
    return count;
  }

  /** Whether no letter is lower case and at least {@code least} are upper case. */
  static boolean isUpperCase(CharSequence text, Span span, int least) {
    int upper = 0;
    for (int index = span.start(); index < span.end(); index++) {
      char unit = text.charAt(index);
      if (Character.isLowerCase(unit)) {
        return false;
      }
      if (Character.isUpperCase(unit)) {
        upper++;
      }
    }
    return upper >= least;
  }

  static boolean startsLowerCase(CharSequence text, Span span) {
    int index = span.start();
    while (index < span.end() && "\"'(\u201C\u2018[".indexOf(text.charAt(index)) >= 0) {
      index++;
    }
    return index < span.end() && Character.isLowerCase(text.charAt(index));
  }
}
