package org.glossator.parse;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.glossator.Span;

/**
 * Reads dates: {@code March 1st, 2023}, {@code 1 March 2023}, {@code 2023-03-01}, {@code
 * 01.03.2023}, {@code 2023年3月1日}, with or without year, with weekday, in any case. Where day and
 * month are both numbers and the year comes last, the day comes first, unless that cannot be.
 */
final class DateScanner {
  private static final Map<String, Integer> MONTHS = months();
  private static final List<String> WEEKDAYS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final String text;

  DateScanner(String text) {
    this.text = text;
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new TreeMap<>();
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      months.put(name, month.getValue());
      months.put(name.substring(0, 3), month.getValue());
    }
    months.put("sept", 9);
    return months;
  }

  /** The first date that starts in the range, with its year; looks at each unit once. */
  Optional<FoundDate> first(Span range, boolean withYear) {
    for (int index = range.start(); index < range.end(); index++) {
      if (isWordStart(index)) {
        Optional<FoundDate> found = at(index, range.end());
        if (found.isPresent() && (!withYear || found.get().full().isPresent())) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private boolean isWordStart(int index) {
    return Character.isLetterOrDigit(text.charAt(index))
        && (index == 0
            || !Character.isLetterOrDigit(text.charAt(index - 1))
            || Wording.isHan(text.charAt(index - 1)));
  }

  /** The date that starts exactly here. */
  Optional<FoundDate> at(int start, int limit) {
    int index = start;
    int letters = wordEnd(index, limit);
    if (letters - index >= 3 && isWeekday(index, letters)) {
      index = skip(letters, limit, ".,");
      letters = wordEnd(index, limit);
    }
    if (letters > index) {
      return monthFirst(start, index, letters, limit);
    }
    int digits = digitsEnd(index, limit);
    return switch (digits - index) {
      case 4 -> yearFirst(index, digits, limit);
      case 1, 2 -> dayFirst(index, digits, limit);
      default -> Optional.empty();
    };
  }

  private boolean isWeekday(int from, int to) {
    String word = text.substring(from, Math.min(to, from + 9)).toLowerCase(Locale.ROOT);
    return WEEKDAYS.contains(word.substring(0, 3))
        && (word.length() == 3 || word.endsWith("day") || word.length() == 4);
  }

  private Optional<FoundDate> monthFirst(int start, int name, int letters, int limit) {
    int month = month(name, letters);
    int index = skip(letters, limit, ".");
    int digits = digitsEnd(index, limit);
    int day = value(index, digits, 2);
    if (month == 0 || index == letters || day == 0) {
      return Optional.empty();
    }
    int end = rangeEnd(suffixEnd(digits, limit), limit);
    return withYear(start, end, month, day, limit);
  }

  private Optional<FoundDate> dayFirst(int start, int digits, int limit) {
    int first = value(start, digits, 2);
    if (digits < limit && text.charAt(digits) == '月') {
      int dayStart = skip(digits + 1, limit, "");
      int dayEnd = digitsEnd(dayStart, limit);
      boolean closed = dayEnd < limit && (text.charAt(dayEnd) == '日' || text.charAt(dayEnd) == '号');
      return closed
          ? date(start, dayEnd + 1, OptionalInt.empty(), first, value(dayStart, dayEnd, 2))
          : Optional.empty();
    }
    Optional<FoundDate> numeric = numeric(start, digits, limit, first);
    if (numeric.isPresent()) {
      return numeric;
    }
    int index = skip(rangeEnd(suffixEnd(digits, limit), limit), limit, ".");
    int letters = wordEnd(index, limit);
    if (letters - index == 2 && text.startsWith("of", index)) {
      index = skip(letters, limit, "");
      letters = wordEnd(index, limit);
    }
    int month = letters > index ? month(index, letters) : 0;
    if (month == 0) {
      return Optional.empty();
    }
    int end =
        letters < limit && text.charAt(letters) == '.' && letters - index < 5
            ? letters + 1
            : letters;
    return withYear(start, end, month, first, limit);
  }

  /** {@code 01.03.2023}, {@code 1/3/2023}. */
  private Optional<FoundDate> numeric(int start, int digits, int limit, int first) {
    char separator = digits < limit ? text.charAt(digits) : 0;
    int secondEnd = digitsEnd(Math.min(limit, digits + 1), limit);
    int second = value(digits + 1, secondEnd, 2);
    boolean third = secondEnd < limit && text.charAt(secondEnd) == separator;
    int yearEnd = third ? digitsEnd(secondEnd + 1, limit) : secondEnd;
    if (".-/".indexOf(separator) < 0 || second == 0 || yearEnd - secondEnd != 5) {
      return Optional.empty();
    }
    OptionalInt year = year(secondEnd + 1, yearEnd);
    Optional<FoundDate> dayFirst = date(start, yearEnd, year, second, first);
    return dayFirst.isPresent() ? dayFirst : date(start, yearEnd, year, first, second);
  }

  private Optional<FoundDate> yearFirst(int start, int digits, int limit) {
    OptionalInt year = year(start, digits);
    char separator = digits < limit ? text.charAt(digits) : 0;
    if (year.isEmpty() || ("-/.\u2010\u2011\u2013年".indexOf(separator) < 0)) {
      return Optional.empty();
    }
    int monthStart = separator == '年' ? skip(digits + 1, limit, "") : digits + 1;
    int monthEnd = digitsEnd(monthStart, limit);
    char second = monthEnd < limit ? text.charAt(monthEnd) : 0;
    if (separator == '年' ? second != '月' : second != separator) {
      return Optional.empty();
    }
    int dayStart = separator == '年' ? skip(monthEnd + 1, limit, "") : monthEnd + 1;
    int dayEnd = digitsEnd(dayStart, limit);
    int end =
        separator == '年' && dayEnd < limit && text.charAt(dayEnd) == '日' ? dayEnd + 1 : dayEnd;
    return date(start, end, year, value(monthStart, monthEnd, 2), value(dayStart, dayEnd, 2));
  }

  private Optional<FoundDate> withYear(int start, int end, int month, int day, int limit) {
    int index = skip(end, limit, ",");
    int digits = digitsEnd(index, limit);
    OptionalInt year = index > end ? year(index, digits) : OptionalInt.empty();
    return date(start, year.isPresent() ? digits : end, year, month, day);
  }

  private static Optional<FoundDate> date(
      int start, int end, OptionalInt year, int month, int day) {
    boolean valid = month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
    return valid
        ? Optional.of(new FoundDate(new Span(start, end), year, month, day))
        : Optional.empty();
  }

  /** After {@code st}, {@code nd}, {@code rd}, {@code th}. */
  private int suffixEnd(int index, int limit) {
    int end = wordEnd(index, limit);
    String suffix = end - index == 2 ? text.substring(index, end).toLowerCase(Locale.ROOT) : "";
    return List.of("st", "nd", "rd", "th").contains(suffix) ? end : index;
  }

  /** After the second day of {@code 4-11} or {@code 4 and 5}. */
  private int rangeEnd(int index, int limit) {
    int dash = Wording.skipSpace(text, index, limit);
    if (dash >= limit || !Wording.isDash(text.charAt(dash))) {
      return index;
    }
    int second = Wording.skipSpace(text, dash + 1, limit);
    int end = digitsEnd(second, limit);
    boolean day =
        value(second, end, 2) > 0 && (end >= limit || !Character.isLetter(text.charAt(end)));
    return day
        ? end
        : suffixEnd(end, limit) > end && value(second, end, 2) > 0 ? suffixEnd(end, limit) : index;
  }

  private int month(int from, int to) {
    return to - from > 9
        ? 0
        : MONTHS.getOrDefault(text.substring(from, to).toLowerCase(Locale.ROOT), 0);
  }

  private OptionalInt year(int from, int to) {
    int value = value(from, to, 4);
    return to - from == 4 && value >= 1900 && value < 2100
        ? OptionalInt.of(value)
        : OptionalInt.empty();
  }

  /** The number, or 0 where there are no digits or more than {@code most}. */
  private int value(int from, int to, int most) {
    int value = 0;
    for (int index = from; index < to && to - from <= most; index++) {
      value = value * 10 + (text.charAt(index) - '0');
    }
    return value;
  }

  private int digitsEnd(int from, int limit) {
    int index = from;
    while (index < limit && index - from < 6 && isDigit(text.charAt(index))) {
      index++;
    }
    return index;
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  /** After Latin letters, at most 12 of them. */
  private int wordEnd(int from, int limit) {
    int index = from;
    while (index < limit && index - from < 12 && isLatin(text.charAt(index))) {
      index++;
    }
    return index;
  }

  private static boolean isLatin(char unit) {
    return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
  }

  /** After white space (at most 8 units) and the given units. */
  private int skip(int from, int limit, String units) {
    int index = from;
    while (index < limit
        && index - from < 8
        && (Wording.isSpace(text.charAt(index)) || units.indexOf(text.charAt(index)) >= 0)) {
      index++;
    }
    return index;
  }
}
