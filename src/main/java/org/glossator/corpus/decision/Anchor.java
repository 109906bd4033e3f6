package org.glossator.corpus.decision;

import java.util.Objects;
import java.util.Optional;
import org.glossator.Span;
import org.glossator.corpus.Range;

/**
 * A place in a text that can be found again after small changes of the text: the text quote and
 * text position selectors of the W3C Web Annotation Data Model.
 *
 * @param exact the quoted text
 * @param prefix up to {@link #SURROUNDINGS} units before it
 * @param suffix up to {@link #SURROUNDINGS} units after it
 * @param range its code points in the text of the digest that stands beside the anchor
 */
public record Anchor(String exact, String prefix, String suffix, Range range) {
  /** Length of prefix and suffix, in UTF-16 units. */
  public static final int SURROUNDINGS = 40;

  /** Of the surroundings, letter by letter without white space, this share must still stand. */
  private static final double SHARE = 0.4;

  public Anchor {
    Objects.requireNonNull(exact, "exact");
    Objects.requireNonNull(prefix, "prefix");
    Objects.requireNonNull(suffix, "suffix");
    Objects.requireNonNull(range, "range");
    if (exact.isEmpty()) {
      throw new IllegalArgumentException("exact is empty; expected the quoted text");
    }
  }

  /** The anchor of a range of a text. */
  public static Anchor of(String text, Span span) {
    return of(new TextPoints(text), span);
  }

  /** As {@link #of(String, Span)}; cheaper for many ranges of one text. */
  public static Anchor of(TextPoints points, Span span) {
    String text = points.text();
    int from = Math.max(0, span.start() - SURROUNDINGS);
    int to = Math.min(text.length(), span.end() + SURROUNDINGS);
    if (from < span.start() && Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    if (to > span.end() && Character.isHighSurrogate(text.charAt(to - 1))) {
      to--;
    }
    return new Anchor(
        span.of(text),
        text.substring(from, span.start()),
        text.substring(span.end(), to),
        points.range(span));
  }

  /**
   * Where the place is in a text.
   *
   * @param same whether it is the very text that the positions were taken from
   * @return by position in the same text; else the occurrence of the quote whose surroundings agree
   *     best, the nearest of equals; empty where less than two fifths of the surroundings agree
   */
  public Optional<Span> in(String text, boolean same) {
    return in(new TextPoints(text), same);
  }

  /** As {@link #in(String, boolean)}; cheaper for many anchors in one text. */
  Optional<Span> in(TextPoints points, boolean same) {
    String text = points.text();
    if (same) {
      Optional<Span> exactly = atPosition(points);
      if (exactly.isPresent()) {
        return exactly;
      }
    }
    int available = letters(prefix) + letters(suffix);
    int expected = Math.min(text.length(), range.start());
    Span best = null;
    int bestScore = -1;
    for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      int score = before(text, at) + after(text, at + exact.length());
      if (score > bestScore
          || (score == bestScore && Math.abs(at - expected) < Math.abs(best.start() - expected))) {
        best = new Span(at, at + exact.length());
        bestScore = score;
      }
    }
    return bestScore >= SHARE * available ? Optional.ofNullable(best) : Optional.empty();
  }

  private Optional<Span> atPosition(TextPoints points) {
    try {
      int start = points.unit(range.start());
      return points.text().startsWith(exact, start)
          ? Optional.of(new Span(start, start + exact.length()))
          : Optional.empty();
    } catch (IndexOutOfBoundsException leavesTheText) {
      return Optional.empty();
    }
  }

  private int before(String text, int end) {
    int agreed = 0;
    int mine = prefix.length() - 1;
    int theirs = end - 1;
    while (true) {
      while (mine >= 0 && Character.isWhitespace(prefix.charAt(mine))) {
        mine--;
      }
      while (theirs >= 0 && Character.isWhitespace(text.charAt(theirs))) {
        theirs--;
      }
      if (mine < 0 || theirs < 0 || prefix.charAt(mine) != text.charAt(theirs)) {
        return agreed;
      }
      agreed++;
      mine--;
      theirs--;
    }
  }

  private int after(String text, int start) {
    int agreed = 0;
    int mine = 0;
    int theirs = start;
    while (true) {
      while (mine < suffix.length() && Character.isWhitespace(suffix.charAt(mine))) {
        mine++;
      }
      while (theirs < text.length() && Character.isWhitespace(text.charAt(theirs))) {
        theirs++;
      }
      if (mine >= suffix.length()
          || theirs >= text.length()
          || suffix.charAt(mine) != text.charAt(theirs)) {
        return agreed;
      }
      agreed++;
      mine++;
      theirs++;
    }
  }

  private static int letters(String text) {
    return (int) text.chars().filter(each -> !Character.isWhitespace(each)).count();
  }
}
