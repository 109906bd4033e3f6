package org.glossator.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.glossator.Span;
import org.glossator.Target;

/** Finds the quantities that a bullet sets as aims, and the year that goes with them. */
final class TargetFinder {
  private static final Set<String> CURRENCIES =
      Set.of(
          "cny", "rmb", "usd", "eur", "hkd", "gbp", "jpy", "us$", "$", "\u20AC", "\u00A5", "yuan");
  private static final Set<String> UNITS =
      Set.of(
          "percent",
          "per",
          "cent",
          "%",
          "percentage",
          "points",
          "point",
          "thousand",
          "million",
          "billion",
          "trillion",
          "yuan",
          "rmb",
          "cny",
          "usd",
          "dollars",
          "euros",
          "tons",
          "tonnes",
          "ton",
          "gw",
          "mw",
          "kw",
          "twh",
          "gwh",
          "mwh",
          "kwh",
          "km",
          "kilometers",
          "kilometres",
          "nm",
          "mm",
          "meters",
          "metres",
          "hectares",
          "eflops",
          "exaflops",
          "teu",
          "hours",
          "years",
          "months",
          "days",
          "units",
          "vehicles",
          "times",
          "gigawatts",
          "megawatts");
  private static final Set<String> BASELINES =
      Set.of(
          "from",
          "since",
          "estimated",
          "currently",
          "originally",
          "no.",
          "article",
          "articles",
          "chapter",
          "level",
          "levels",
          "phase",
          "stage",
          "page");
  private static final Set<String> AIMS =
      Set.of("by", "until", "before", "through", "for", "in", "of", "to", "till", "end-", "year");

  private TargetFinder() {}

  /**
   * The targets of a bullet.
   *
   * @param year of the sentence that introduces the bullet, if it names one
   * @param aimed whether that sentence speaks of targets, goals, aims, objectives or plans
   */
  static List<Target> find(Outline outline, Span bullet, Optional<String> year, boolean aimed) {
    String text = outline.text();
    Optional<String> own = year(text, bullet);
    Optional<String> due = own.isPresent() ? own : year;
    if (due.isEmpty() && !aimed) {
      return List.of();
    }
    List<Target> targets = new ArrayList<>();
    int index = bullet.start();
    while (index < bullet.end()) {
      char unit = text.charAt(index);
      if (unit < '0' || unit > '9') {
        index++;
        continue;
      }
      int end = numberEnd(text, index, bullet.end());
      if (isQuantity(text, bullet, index, end)) {
        Span span = new Span(currencyStart(text, bullet, index), unitsEnd(text, end, bullet.end()));
        if (!BASELINES.contains(wordBefore(text, bullet.start(), span.start()))) {
          targets.add(new Target(span, span.of(outline.written()), due));
        }
        end = span.end();
      }
      index = end;
    }
    return targets;
  }

  /** The year by which something is to be reached: after {@code by}, {@code for}, {@code until}. */
  static Optional<String> year(CharSequence text, Span range) {
    int index = range.start();
    while (index < range.end()) {
      char unit = text.charAt(index);
      if (unit < '0' || unit > '9') {
        index++;
        continue;
      }
      int end = numberEnd(text, index, range.end());
      if (isYear(text, index, end)) {
        String before = wordBefore(text, range.start(), index);
        String second = before.equals("of") ? twoBefore(text, range.start(), index) : before;
        boolean aims = AIMS.contains(before) && !second.equals("set");
        boolean said = before.equals("in") && isPast(text, range.start(), index);
        if (aims && !said && !isBaseline(text, range.start(), index)) {
          return Optional.of(new Span(index, end).of(text));
        }
      }
      index = end;
    }
    return Optional.empty();
  }

  /** {@code compared to 2020}, {@code set in 2022}, {@code relative to 2020}. */
  private static boolean isBaseline(CharSequence text, int from, int index) {
    String words = before(text, from, index, 28);
    return words.endsWith("compared to ")
        || words.endsWith("relative to ")
        || words.endsWith("from ")
        || words.endsWith("over ");
  }

  private static boolean isPast(CharSequence text, int from, int index) {
    String words = before(text, from, index, 24);
    return words.endsWith("set in ")
        || words.endsWith("issued in ")
        || words.endsWith("published in ")
        || words.endsWith("released in ")
        || words.endsWith("launched in ")
        || words.endsWith("announced in ");
  }

  private static String before(CharSequence text, int from, int index, int most) {
    return Wording.normalise(text, Math.max(from, index - most), index) + " ";
  }

  private static int numberEnd(CharSequence text, int start, int limit) {
    int index = start;
    while (index < limit
        && (isDigit(text.charAt(index))
            || ((text.charAt(index) == ',' || text.charAt(index) == '.')
                && index + 1 < limit
                && isDigit(text.charAt(index + 1))))) {
      index++;
    }
    return index;
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  private static boolean isYear(CharSequence text, int start, int end) {
    boolean century =
        end - start == 4
            && (text.charAt(start) == '2' || text.charAt(start) == '1')
            && (text.charAt(start + 1) == '0' || text.charAt(start + 1) == '9');
    return century && text.subSequence(start, end).chars().allMatch(Character::isDigit);
  }

  private static boolean isQuantity(CharSequence text, Span bullet, int start, int end) {
    char before = start > bullet.start() ? text.charAt(start - 1) : ' ';
    char after = end < bullet.end() ? text.charAt(end) : ' ';
    boolean glued =
        Character.isLetterOrDigit(before)
            || (Character.isLetterOrDigit(after) && !isUnitAfter(text, end, bullet.end()))
            || Wording.isDash(before)
            || before == '/'
            || before == '+'
            || after == '+';
    boolean listed = before == '(' && after == ')';
    boolean dated =
        new DateScanner(text.subSequence(start, Math.min(bullet.end(), start + 24)).toString())
            .at(0, Math.min(bullet.end(), start + 24) - start)
            .isPresent();
    String word = wordBefore(text, bullet.start(), start);
    boolean day = new DateScanner(word + " 1").at(0, word.length() + 2).isPresent();
    return !glued
        && !listed
        && !dated
        && !day
        && !isYear(text, start, end)
        && !BASELINES.contains(word);
  }

  private static boolean isUnitAfter(CharSequence text, int start, int limit) {
    return UNITS.contains(wordAfter(text, start, limit));
  }

  private static int unitsEnd(CharSequence text, int from, int limit) {
    int end = from;
    while (end < limit) {
      if (text.charAt(end) == '%') {
        return end + 1;
      }
      int start = end;
      while (start < limit && start - end < 2 && Wording.isSpace(text.charAt(start))) {
        start++;
      }
      String word = wordAfter(text, start, limit);
      boolean unit = UNITS.contains(word);
      if (!unit) {
        return end;
      }
      end = start + word.length();
    }
    return end;
  }

  private static int currencyStart(CharSequence text, Span bullet, int start) {
    int index = start;
    while (index > bullet.start() && Wording.isSpace(text.charAt(index - 1)) && start - index < 2) {
      index--;
    }
    for (String currency : CURRENCIES) {
      int from = index - currency.length();
      if (from >= bullet.start()
          && text.subSequence(from, index).toString().toLowerCase(Locale.ROOT).equals(currency)
          && (from == bullet.start() || !Character.isLetterOrDigit(text.charAt(from - 1)))) {
        return from;
      }
    }
    return start;
  }

  private static String wordAfter(CharSequence text, int start, int limit) {
    int end = start;
    while (end < limit
        && end - start < 16
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '%')) {
      end++;
    }
    return text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
  }

  private static String wordBefore(CharSequence text, int from, int index) {
    int end = index;
    while (end > from && Wording.isSpace(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > from && end - start < 16 && !Wording.isSpace(text.charAt(start - 1))) {
      start--;
    }
    return text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
  }

  private static String twoBefore(CharSequence text, int from, int index) {
    String word = wordBefore(text, from, index);
    int start = Math.max(from, index - word.length() - 1);
    return wordBefore(text, from, Math.max(from, start));
  }
}
