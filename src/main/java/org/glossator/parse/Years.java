package org.glossator.parse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives dates without a year the year that the brief's date suggests. */
final class Years {
  private static final int DAYS_AHEAD = 31;

  private final Optional<LocalDate> reference;
  private final boolean written;

  /**
   * @param reference the brief's date
   * @param written whether the brief states it, so that news lie before it
   */
  Years(Optional<LocalDate> reference, boolean written) {
    this.reference = reference;
    this.written = written;
  }

  Optional<LocalDate> complete(FoundDate date) {
    if (date.year().isPresent() || reference.isEmpty()) {
      return date.full();
    }
    LocalDate day = reference.get();
    return Stream.of(day.getYear() - 1, day.getYear(), day.getYear() + 1)
        .flatMap(year -> date.in(year).stream())
        .filter(each -> !written || !each.isAfter(day.plusDays(DAYS_AHEAD)))
        .min(Comparator.comparingLong(each -> Math.abs(ChronoUnit.DAYS.between(each, day))));
  }
}
