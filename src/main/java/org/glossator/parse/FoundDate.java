package org.glossator.parse;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.glossator.Span;

/**
 * A date as written.
 *
 * @param month 1 to 12
 * @param day 1 to 31; valid in some year
 */
record FoundDate(Span span, OptionalInt year, int month, int day) {
  FoundDate {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(year, "year");
    if (month < 1 || month > 12 || day < 1 || day > Month.of(month).maxLength()) {
      throw new IllegalArgumentException("no such day: month " + month + ", day " + day);
    }
  }

  /** The date, where its year is written and has such a day. */
  Optional<LocalDate> full() {
    return year.isPresent() ? in(year.getAsInt()) : Optional.empty();
  }

  /** The day in a year; empty for 29 February of a common year. */
  Optional<LocalDate> in(int otherYear) {
    boolean exists = day <= Month.of(month).length(Year.isLeap(otherYear));
    return exists ? Optional.of(LocalDate.of(otherYear, month, day)) : Optional.empty();
  }
}
