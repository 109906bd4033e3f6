package org.glossator.tag.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.glossator.Span;

/** Where words begin and end. Chinese has no word boundaries: every place is one. */
public final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Words() {}

  /** Whether a name may start at the offset: {@code AI} in {@code non-AI}, not in {@code CHAI}. */
  public static boolean startsAt(CharSequence text, int offset) {
    if (offset == 0) {
      return true;
    }
    char before = text.charAt(offset - 1);
    char first = text.charAt(offset);
    if (first < 0x80 && isAsciiWordUnit(before)) {
      return false;
    }
    if (isHan(before) || isHan(first)) {
      return true;
    }
    if (isWordUnit(before) || isGlue(before)) {
      return false;
    }
    boolean isDecimal = (before == '.' || before == ',') && Character.isDigit(first);
    return !isDecimal || offset < 2 || !Character.isDigit(text.charAt(offset - 2));
  }

  /**
   * Whether a name may end before the offset: {@code AI} in {@code AI-enabled} and {@code AI’s},
   * not in {@code AIDS}, {@code AI+} or {@code AI&D}.
   */
  public static boolean endsAt(CharSequence text, int offset) {
    if (offset >= text.length()) {
      return true;
    }
    char after = text.charAt(offset);
    if (after != '+' && after != '\uFF0B' && (isHan(text.charAt(offset - 1)) || isHan(after))) {
      return true;
    }
    boolean isLast = offset + 1 >= text.length();
    char next = isLast ? ' ' : text.charAt(offset + 1);
    return switch (after) {
      case '+', '\uFF0B', '@', '_' -> false;
      case '&' -> !isWordUnit(next);
      case '.' -> !Character.isLowerCase(next) && !isDecimal(text, offset, next);
      default -> !isWordUnit(after) && Character.getType(after) != Character.NON_SPACING_MARK;
    };
  }

  private static boolean isDecimal(CharSequence text, int offset, char next) {
    return Character.isDigit(text.charAt(offset - 1)) && Character.isDigit(next);
  }

  private static boolean isAsciiWordUnit(char unit) {
    return ((unit | 0x20) >= 'a' && (unit | 0x20) <= 'z') || (unit >= '0' && unit <= '9');
  }

  private static boolean isGlue(char unit) {
    return unit == '&' || unit == '@' || unit == '_' || unit == '+';
  }

  public static boolean isWordUnit(char unit) {
    return unit < 0x80
        ? isAsciiWordUnit(unit)
        : Character.isLetterOrDigit(unit) || Character.isSurrogate(unit);
  }

  /** Tells of every run of letters and numerals, in lower case. */
  public static void each(String text, Consumer<String> word) {
    String lower = text.toLowerCase(Locale.ROOT);
    int start = -1;
    for (int index = 0; index <= lower.length(); ) {
      int point = index < lower.length() ? lower.codePointAt(index) : ' ';
      if (isLetterOrNumeral(point)) {
        start = start < 0 ? index : start;
      } else if (start >= 0) {
        word.accept(lower.substring(start, index));
        start = -1;
      }
      index += Character.charCount(point);
    }
  }

  private static boolean isLetterOrNumeral(int point) {
    if (point < 0x80) {
      return isAsciiWordUnit((char) point);
    }
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  public static boolean isHan(char unit) {
    return unit >= '\u2E80'
        && (unit <= '\u9FFF' || (unit >= '\uF900' && unit <= '\uFAFF'))
        && Character.isIdeographic(unit);
  }

  public static boolean isSpace(char unit) {
    return (unit <= ' ' || unit >= 0x80)
        && (Character.isWhitespace(unit) || Character.isSpaceChar(unit));
  }

  public static boolean isApostrophe(char unit) {
    return unit == '\'' || unit == '\u2019' || unit == '\u2018' || unit == '\u02BC';
  }

  public static String withoutDiacritics(String text) {
    return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
  }

  /** Without a leading article and a trailing possessive, and without white space around. */
  public static Span bare(CharSequence text, Span span) {
    Span stripped = span.strip(text);
    String content = stripped.of(text);
    String lower = content.toLowerCase(Locale.ROOT);
    int start = lower.startsWith("the ") ? 4 : 0;
    int end = content.length();
    if (end >= 2 && lower.charAt(end - 1) == 's' && isApostrophe(lower.charAt(end - 2))) {
      end -= 2;
    } else if (end >= 1 && isApostrophe(lower.charAt(end - 1))) {
      end -= 1;
    }
    return start >= end
        ? stripped
        : new Span(stripped.start() + start, stripped.start() + end).strip(text);
  }

  /**
   * Whether a stretch of text (not empty) is a headline in capitalised words, where capitals say
   * nothing: most of its words of four letters and more begin with one, the first does, and no full
   * stop ends it.
   */
  public static boolean isTitleCase(CharSequence text, Span span) {
    int words = 0;
    int capitalised = 0;
    int index = span.start();
    boolean isSentence =
        Character.isLowerCase(text.charAt(index)) || text.charAt(span.end() - 1) == '.';
    if (isSentence) {
      return false;
    }
    while (index < span.end()) {
      if (!Character.isLetter(text.charAt(index)) || isHan(text.charAt(index))) {
        index++;
        continue;
      }
      int start = index;
      while (index < span.end() && isWordUnit(text.charAt(index))) {
        index++;
      }
      if (index - start >= 4) {
        words++;
        capitalised += Character.isUpperCase(text.charAt(start)) ? 1 : 0;
      }
    }
    return words >= 4 && capitalised * 10 >= words * 8;
  }
}
