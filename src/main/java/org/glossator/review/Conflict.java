package org.glossator.review;

import java.util.List;
import java.util.Objects;
import org.glossator.AnnotatedBrief;
import org.glossator.Span;
import org.glossator.corpus.decision.Decision;

/**
 * A place on which reviewers differ and no lead has spoken.
 *
 * @param span of the first of the sides
 * @param sides what each decided
 * @param silent who completed the item without the mention
 */
public record Conflict(AnnotatedBrief brief, Span span, List<Decision> sides, List<String> silent) {
  public Conflict {
    Objects.requireNonNull(brief, "brief");
    Objects.requireNonNull(span, "span");
    sides = List.copyOf(sides);
    silent = List.copyOf(silent);
  }
}
