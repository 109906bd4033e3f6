package org.glossator.tokenise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glossator.Span;

/** What OpenNLP's tokeniser does not do on briefs. */
final class TokenRules {
  private static final Set<String> ABBREVIATIONS =
      Set.of("Co", "Corp", "Inc", "Ltd", "No", "Nos", "Dr", "Mr", "Mrs", "Ms", "Prof", "vs", "St");

  private TokenRules() {}

  /** The text with typographic signs and white space as the models know them; equally long. */
  static String visible(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int index = 0; index < text.length(); index++) {
      char unit = text.charAt(index);
      result.append(
          switch (unit) {
            case '\u2018', '\u2019', '\u02BC' -> '\'';
            case '\u201C', '\u201D', '\u201E' -> '"';
            case '\u2010', '\u2011' -> '-';
            default -> Character.isWhitespace(unit) || Character.isSpaceChar(unit) ? ' ' : unit;
          });
    }
    return result.toString();
  }

  /** Adds the parts of a token: cut between scripts, at hyphens and slashes inside words. */
  static void split(String text, Span token, List<Span> result) {
    int start = token.start();
    for (int index = token.start(); index < token.end(); index++) {
      if (index > start && isBoundary(text, token, index)) {
        result.add(new Span(start, index));
        start = index;
      }
    }
    if (start < token.end()) {
      result.add(new Span(start, token.end()));
    }
  }

  private static boolean isBoundary(String text, Span token, int index) {
    char before = text.charAt(index - 1);
    char here = text.charAt(index);
    if (Character.isLowSurrogate(here)) {
      return false;
    }
    return isHan(before) != isHan(here)
        || isPossessive(text, token, index)
        || isInnerSeparator(text, token, index - 1)
        || isInnerSeparator(text, token, index)
        || isCjkPunctuation(before)
        || isCjkPunctuation(here);
  }

  private static boolean isPossessive(String text, Span token, int index) {
    return token.end() - index == 2
        && (text.charAt(index) == '\'' || text.charAt(index) == '\u2019')
        && (text.charAt(index + 1) == 's' || text.charAt(index + 1) == 'S');
  }

  private static boolean isInnerSeparator(String text, Span token, int index) {
    char unit = text.charAt(index);
    if (unit != '-' && unit != '/' && unit != '\u2010' && unit != '\u2011' && unit != '\u2013') {
      return false;
    }
    return index > token.start()
        && index + 1 < token.end()
        && Character.isLetterOrDigit(text.charAt(index - 1))
        && Character.isLetterOrDigit(text.charAt(index + 1));
  }

  private static boolean isHan(char unit) {
    return Character.UnicodeScript.of(unit) == Character.UnicodeScript.HAN;
  }

  private static boolean isCjkPunctuation(char unit) {
    return (unit >= '\u3001' && unit <= '\u301F') || (unit >= '\uFF01' && unit <= '\uFF0F');
  }

  /** Joins what the model cut but belongs together: {@code IPv6 +}, {@code U.S .}, {@code Co .}. */
  static List<Span> join(String text, List<Span> tokens) {
    List<Span> result = new ArrayList<>(tokens.size());
    for (int index = 0; index < tokens.size(); index++) {
      Span token = tokens.get(index);
      Span previous = result.isEmpty() ? token : result.getLast();
      if (!result.isEmpty()
          && previous.end() == token.start()
          && belongsTo(text, previous, token, index + 1 == tokens.size())) {
        result.set(result.size() - 1, new Span(previous.start(), token.end()));
      } else {
        result.add(token);
      }
    }
    return result;
  }

  private static boolean belongsTo(String text, Span previous, Span token, boolean last) {
    String before = previous.of(text);
    if (Character.isLowSurrogate(text.charAt(token.start()))) {
      return true;
    }
    return switch (token.of(text)) {
      case "+" -> Character.isLetterOrDigit(before.charAt(before.length() - 1));
      case "." -> ABBREVIATIONS.contains(before) || (!last && isInitials(before));
      default -> false;
    };
  }

  private static boolean isInitials(String token) {
    return token.length() >= 3
        && token.charAt(token.length() - 2) == '.'
        && Character.isUpperCase(token.charAt(token.length() - 1));
  }
}
