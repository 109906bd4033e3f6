package org.glossator;

import java.util.Objects;
import java.util.Optional;

/**
 * A number that a bullet sets as an aim.
 *
 * @param span range of the quantity with its unit
 * @param quantity number and unit as written ("70 percent", "CNY 500 billion")
 * @param year the year as written by which it is to be reached, where the bullet or the sentence
 *     that introduces it names one
 */
public record Target(Span span, String quantity, Optional<String> year) {
  public Target {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(year, "year");
  }
}
