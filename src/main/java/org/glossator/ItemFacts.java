package org.glossator;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the labelled parts of an item say.
 *
 * @param date of the measure or event; a Noteworthy date gets its year from the brief's date
 * @param issuingBodies range of each body named on the issuing line, in order
 */
public record ItemFacts(
    Optional<LocalDate> date,
    List<Span> issuingBodies,
    List<Citation> citations,
    List<Target> targets) {
  /** An item that names none of them. */
  public static final ItemFacts NONE =
      new ItemFacts(Optional.empty(), List.of(), List.of(), List.of());

  public ItemFacts {
    Objects.requireNonNull(date, "date");
    issuingBodies = List.copyOf(issuingBodies);
    citations = List.copyOf(citations);
    targets = List.copyOf(targets);
  }
}
