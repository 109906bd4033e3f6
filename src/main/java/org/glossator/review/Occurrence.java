package org.glossator.review;

import java.util.Objects;
import org.glossator.AnnotatedBrief;
import org.glossator.Span;
import org.glossator.corpus.decision.Verdict;

/**
 * A place that a decision made elsewhere would change.
 *
 * @param from range of the mention as it stands, or of the added mention
 * @param to range after the change
 */
public record Occurrence(AnnotatedBrief brief, Span from, Span to, Verdict verdict) {
  public Occurrence {
    Objects.requireNonNull(brief, "brief");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(verdict, "verdict");
  }

  String briefId() {
    return brief.brief().source().id();
  }
}
