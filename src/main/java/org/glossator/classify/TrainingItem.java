package org.glossator.classify;

import java.util.List;
import java.util.Objects;

/**
 * A text with the sector that an editor would give it.
 *
 * @param secondary up to two further sectors
 * @param headline may be empty
 * @param hard whether its words point to another sector than the measure does
 */
public record TrainingItem(
    String id, String sector, List<String> secondary, String headline, String text, boolean hard) {
  public TrainingItem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(sector, "sector");
    Objects.requireNonNull(headline, "headline");
    Objects.requireNonNull(text, "text");
    secondary = List.copyOf(secondary);
  }

  /** Headline and text with one space between. */
  String whole() {
    return headline.isEmpty() ? text : headline + " " + text;
  }
}
