package org.glossator.tag;

import java.util.List;
import java.util.Objects;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.Evidence;
import org.glossator.Span;

/**
 * What one source or rule proposes as a mention.
 *
 * @param span not empty, inside one role, without article and possessive
 * @param evidence at least one, the strongest first
 */
public record Candidate(
    Span span, EntityType type, Entity entity, Standing standing, List<Evidence> evidence) {
  public Candidate {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(standing, "standing");
    evidence = List.copyOf(evidence);
    if (span.isEmpty() || evidence.isEmpty()) {
      throw new IllegalArgumentException(
          "a candidate needs text and evidence, found " + span + " and " + evidence);
    }
  }

  /** The highest confidence of its evidence, 0 to 1. */
  public double confidence() {
    return evidence.stream().mapToDouble(Evidence::confidence).max().orElseThrow();
  }

  public Candidate withStanding(Standing other) {
    return new Candidate(span, type, entity, other, evidence);
  }

  public Candidate withEntity(Entity other) {
    return new Candidate(span, type, other, standing, evidence);
  }

  /** The same with one more piece of evidence after the others. */
  public Candidate withEvidence(Evidence more) {
    List<Evidence> all = new java.util.ArrayList<>(evidence);
    all.add(more);
    return new Candidate(span, type, entity, standing, all);
  }

  public boolean isTentative() {
    return standing == Standing.TENTATIVE;
  }
}
