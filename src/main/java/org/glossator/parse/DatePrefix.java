package org.glossator.parse;

import java.util.Objects;
import java.util.Optional;
import org.glossator.Span;

/**
 * Finds the date that opens a news bullet and is set off from its text by a colon, a dash, a bar,
 * brackets or emphasis: {@code March 28:}, {@code *28 March* –}, {@code (March 28)}.
 */
final class DatePrefix {
  /**
   * @param body offset where the text after the date starts
   */
  record Found(FoundDate date, int body) {
    Found {
      Objects.requireNonNull(date, "date");
    }
  }

  private final String text;
  private final DateScanner dates;

  DatePrefix(String text) {
    this.text = text;
    this.dates = new DateScanner(text);
  }

  Optional<Found> of(Span core) {
    int limit = core.end();
    int start = Wording.skipDecoration(text, core.start(), limit);
    boolean emphasis = start > core.start();
    boolean bracket = start < limit && (text.charAt(start) == '(' || text.charAt(start) == '[');
    if (bracket) {
      start++;
    }
    if (start >= limit) {
      return Optional.empty();
    }
    Optional<FoundDate> date = dates.at(start, limit);
    if (date.isEmpty()) {
      return Optional.empty();
    }
    int after = date.get().span().end();
    int index = Wording.skipDecoration(text, after, limit);
    boolean closedEmphasis = emphasis && after < limit && Wording.isEmphasis(text.charAt(after));
    boolean set = closedEmphasis;
    while (index < limit && isSeparator(text.charAt(index), after, index, bracket)) {
      set = true;
      index = Wording.skipDecoration(text, index + 1, limit);
    }
    return set && index < limit ? Optional.of(new Found(date.get(), index)) : Optional.empty();
  }

  private boolean isSeparator(char unit, int after, int index, boolean bracket) {
    return Wording.isColon(unit)
        || unit == '|'
        || (bracket && (unit == ')' || unit == ']'))
        || (Wording.isDash(unit) && index > after && Wording.isSpace(text.charAt(index - 1)))
        || unit == '\u2014'
        || unit == '\u2013';
  }
}
