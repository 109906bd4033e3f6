package org.glossator.tag.encoder;

import static java.util.Objects.requireNonNull;

import org.glossator.EntityType;

/**
 * A mention by words: from the first word to before {@code end}, with the probability of just this
 * run having just this type.
 */
public record LabelledRun(int start, int end, EntityType type, double probability) {
  public LabelledRun {
    requireNonNull(type, "type is null");
  }
}
