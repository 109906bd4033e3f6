package org.glossator.tag.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.glossator.Span;
import org.glossator.tag.text.Words;

/** Whether an abbreviation is made of a name's letters. */
final class Initials {
  private static final Set<String> SMALL =
      Set.of("of", "and", "for", "the", "on", "in", "to", "with", "at", "de", "a", "an");

  private Initials() {}

  /** Two to ten units without a space, two of them letters, the first or second a capital. */
  static boolean isAbbreviation(String text) {
    if (text.length() < 2 || text.length() > 10) {
      return false;
    }
    int capitals = 0;
    for (int index = 0; index < text.length(); index++) {
      char unit = text.charAt(index);
      if (!(unit < 0x80 && (Character.isLetterOrDigit(unit) || unit == '&'))) {
        return false;
      }
      capitals += Character.isUpperCase(unit) ? 1 : 0;
    }
    return capitals >= 2;
  }

  /** Letters in order, each a word's first letter or inside a word whose first letter is used. */
  static boolean fit(String abbreviation, String name) {
    String letters = letters(abbreviation);
    List<String> words = words(name);
    return !letters.isEmpty()
        && !words.isEmpty()
        && letters.charAt(0) == words.getFirst().charAt(0)
        && fits(letters, 0, words, 0, 0);
  }

  /** A letter comes from the word in use, further on, or opens one of the next words. */
  private static boolean fits(String letters, int letter, List<String> words, int word, int from) {
    if (letter == letters.length()) {
      return true;
    }
    if (word == words.size()) {
      return false;
    }
    String current = words.get(word);
    char wanted = letters.charAt(letter);
    int at = from == 0 ? (current.charAt(0) == wanted ? 0 : -1) : current.indexOf(wanted, from);
    if (at >= 0 && fits(letters, letter + 1, words, word, at + 1)) {
      return true;
    }
    boolean maySkip = from > 0 || SMALL.contains(current) || word > 0;
    return maySkip && fits(letters, letter, words, word + 1, 0);
  }

  /**
   * The capitalised words before an offset whose initials, small words aside, are exactly the
   * abbreviation's letters; empty span if there are none.
   */
  static Span nameBefore(String text, Span range, int end, String abbreviation) {
    String letters = letters(abbreviation);
    int start = end;
    int letter = letters.length() - 1;
    while (letter >= 0) {
      int wordEnd = start;
      while (wordEnd > range.start()
          && (Words.isSpace(text.charAt(wordEnd - 1)) || text.charAt(wordEnd - 1) == '-')) {
        wordEnd--;
      }
      int wordStart = wordEnd;
      while (wordStart > range.start() && Words.isWordUnit(text.charAt(wordStart - 1))) {
        wordStart--;
      }
      if (wordStart == wordEnd) {
        return new Span(end, end);
      }
      String word = text.substring(wordStart, wordEnd);
      String lower = word.toLowerCase(Locale.ROOT);
      if (lower.charAt(0) == letters.charAt(letter) && Character.isUpperCase(word.charAt(0))) {
        letter--;
      } else if (!SMALL.contains(lower)) {
        return new Span(end, end);
      }
      start = wordStart;
    }
    return new Span(start, end);
  }

  /** Lower-case letters and digits without the plural's s. */
  private static String letters(String abbreviation) {
    boolean isPlural = abbreviation.length() > 2 && abbreviation.endsWith("s");
    String singular =
        isPlural ? abbreviation.substring(0, abbreviation.length() - 1) : abbreviation;
    StringBuilder letters = new StringBuilder();
    for (int index = 0; index < singular.length(); index++) {
      char unit = singular.charAt(index);
      if (Character.isLetterOrDigit(unit)) {
        letters.append(Character.toLowerCase(unit));
      }
    }
    return letters.toString();
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty() && words.size() < 16) {
        words.add(word);
      }
    }
    return words;
  }
}
