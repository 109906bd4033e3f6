package org.glossator.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glossator.Span;

/** Finds the lines that pages add: numbers, running heads, rules, tables of contents. */
final class Furniture {
  private static final int LONGEST = 120;
  private static final int RECURRING = 3;

  private Furniture() {}

  /** Lines that no reader would miss, by index. */
  static BitSet of(String text, List<Block> lines, LabelFinder labels) {
    BitSet noise = new BitSet();
    Map<String, List<Integer>> alike = new HashMap<>();
    for (int index = 0; index < lines.size(); index++) {
      Block line = lines.get(index);
      if (line.isBlank() || line.whole().length() > 2 * LONGEST) {
        continue;
      }
      if (isRule(text, line)
          || isPageNumber(text, line.whole().strip(text))
          || isContentsLine(text, line.whole().strip(text))
          || isTableRow(text, line.whole().strip(text))) {
        noise.set(index);
      } else if (mayRecur(text, line, labels)) {
        alike
            .computeIfAbsent(pattern(text, line.whole().strip(text)), _ -> new ArrayList<>())
            .add(index);
      }
    }
    for (List<Integer> group : alike.values()) {
      if (group.size() >= RECURRING || (group.size() == 2 && isNumbered(text, lines, group))) {
        group.forEach(noise::set);
      }
    }
    return noise;
  }

  /** Gives lines with a rule of equals signs below them the style of a heading. */
  static List<Block> underlined(String text, List<Block> lines) {
    List<Block> result = new ArrayList<>(lines);
    for (int index = 1; index < lines.size(); index++) {
      Block line = lines.get(index - 1);
      Span rule = lines.get(index).whole().strip(text);
      boolean first = index == 1 || lines.get(index - 2).isBlank();
      if (first
          && !line.isBlank()
          && line.sign() != Sign.BULLET
          && line.core().length() <= LONGEST
          && rule.length() >= 3
          && (consistsOf(text, rule, "=") || consistsOf(text, rule, "-"))) {
        result.set(
            index - 1,
            line.withStyle(text.charAt(rule.start()) == '=' ? Style.HASH_1 : Style.HASH_2));
      }
    }
    return result;
  }

  private static boolean consistsOf(String text, Span span, String units) {
    for (int index = span.start(); index < span.end(); index++) {
      if (units.indexOf(text.charAt(index)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRule(String text, Block line) {
    Span whole = line.whole().strip(text);
    return consistsOf(text, whole, "-=_*~#\u2013\u2014\u2500\u2022 \u00A0|:+")
        || (whole.length() >= 3 && !Wording.containsLetter(text, whole) && !hasDigit(text, whole));
  }

  private static boolean hasDigit(String text, Span span) {
    return span.of(text).chars().anyMatch(Character::isDigit);
  }

  /** {@code 3}, {@code - 3 -}, {@code 3/12}, {@code 3 of 12}, {@code Page 3}, {@code [3]}. */
  private static boolean isPageNumber(String text, Span span) {
    if (span.length() > 24) {
      return false;
    }
    String line = Wording.normalise(text, span.start(), span.end());
    if (line.startsWith("page ") || line.startsWith("seite ")) {
      line = line.substring(line.indexOf(' ') + 1);
    } else if (line.startsWith("p. ")) {
      line = line.substring(3);
    }
    line = line.replace(" of ", "/");
    boolean digits = false;
    int number = 0;
    for (int index = 0; index < line.length(); index++) {
      char unit = line.charAt(index);
      if (unit >= '0' && unit <= '9') {
        digits = true;
        number = number * 10 + (unit - '0');
        if (number > 999) {
          return false;
        }
      } else if (unit == '/') {
        number = 0;
      } else if ("-\u2013\u2014|()".indexOf(unit) < 0 && unit != ' ') {
        return false;
      }
    }
    return digits && line.indexOf('/') == line.lastIndexOf('/');
  }

  /** A title, leaders or a tab, and a page number. */
  private static boolean isContentsLine(String text, Span span) {
    int index = span.end();
    while (index > span.start() && Character.isDigit(text.charAt(index - 1))) {
      index--;
    }
    boolean number = index < span.end() && span.end() - index <= 3;
    int spaces = index;
    while (spaces > span.start() && Wording.isSpace(text.charAt(spaces - 1))) {
      spaces--;
    }
    if (number
        && spaces > span.start()
        && spaces < index
        && text.substring(spaces, index).indexOf('\t') >= 0) {
      return true;
    }
    int leaders = 0;
    for (int at = spaces - 1; at >= span.start(); at--) {
      char unit = text.charAt(at);
      if (unit == '.' || unit == '\u2026' || unit == '_') {
        leaders += unit == '\u2026' ? 3 : 1;
      } else if (!Wording.isSpace(unit)) {
        break;
      }
    }
    return leaders >= (number ? 3 : 5);
  }

  private static boolean isTableRow(String text, Span span) {
    return span.length() > 2
        && text.charAt(span.start()) == '|'
        && text.charAt(span.end() - 1) == '|';
  }

  private static boolean mayRecur(String text, Block line, LabelFinder labels) {
    Span whole = line.whole().strip(text);
    return whole.length() <= LONGEST
        && line.sign() != Sign.BULLET
        && line.label().isEmpty()
        && text.charAt(whole.end() - 1) != ':'
        && labels.heading(text, line.core()).filter(Term::isSection).isEmpty();
  }

  private static String pattern(String text, Span span) {
    StringBuilder pattern = new StringBuilder(span.length());
    for (int index = span.start(); index < span.end(); index++) {
      char unit = text.charAt(index);
      boolean digit = Character.isDigit(unit);
      if (!digit || pattern.isEmpty() || pattern.charAt(pattern.length() - 1) != '#') {
        pattern.append(digit ? '#' : unit);
      }
    }
    return pattern.toString();
  }

  /** Whether the two lines differ in a number at their end or start. */
  private static boolean isNumbered(String text, List<Block> lines, List<Integer> group) {
    Block first = lines.get(group.getFirst());
    Span one = first.whole().strip(text);
    Span two = lines.get(group.getLast()).whole().strip(text);
    boolean edge =
        Character.isDigit(text.charAt(one.end() - 1))
            || Character.isDigit(text.charAt(one.start()));
    return edge
        && first.sign() == Sign.NONE
        && first.style() == Style.PLAIN
        && !one.of(text).equals(two.of(text))
        && new DateScanner(text).first(one, false).isEmpty();
  }
}
