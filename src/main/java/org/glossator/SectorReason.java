package org.glossator;

import java.util.Objects;

/**
 * One piece of evidence for a sector.
 *
 * @param kind {@code word}, {@code entity} or {@code training-item}
 * @param text the word, the entity's name, or the training item's id and headline
 * @param weight contribution to the sector's score, in the classifier's own unit; comparable within
 *     one kind
 */
public record SectorReason(String kind, String text, double weight) {
  public SectorReason {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }
}
