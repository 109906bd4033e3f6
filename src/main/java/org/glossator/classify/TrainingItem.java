package org.glossator.classify;

import java.util.List;
import java.util.Objects;

/**
 * A text with the sector that an editor would give it.
 *
 * @param secondary up to two further sectors
 * @param hard whether its words point to another sector than the measure does
 */
public record TrainingItem(
    String id, String sector, List<String> secondary, TrainingText text, boolean hard) {
  public TrainingItem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(sector, "sector");
    Objects.requireNonNull(text, "text");
    secondary = List.copyOf(secondary);
  }
}
