package org.glossator;

import java.util.List;
import java.util.Objects;

/**
 * A named entity in the text.
 *
 * @param confidence estimated probability that span and type are right, 0 to 1
 * @param evidence at least one; what made the mention first, rivals that lost after it
 */
public record Mention(
    Span span, EntityType type, Entity entity, double confidence, List<Evidence> evidence) {
  public Mention {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(entity, "entity");
    evidence = List.copyOf(evidence);
    if (span.isEmpty()) {
      throw new IllegalArgumentException("a mention must not be empty, found " + span);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must lie in 0..1, found " + confidence);
    }
  }
}
