package org.glossator.review;

import java.util.Objects;
import java.util.Optional;
import org.glossator.AnnotatedBrief;
import org.glossator.Mention;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.Resolved;

/** A mention in a brief as a reviewer sees it. */
record Found(Resolved resolved, Mention mention) {
  Found {
    Objects.requireNonNull(resolved, "resolved");
    Objects.requireNonNull(mention, "mention");
  }

  AnnotatedBrief brief() {
    return resolved.brief();
  }

  /** Names the place among all mentions of the corpus. */
  String key() {
    return brief().brief().source().id() + " " + mention.span().start();
  }

  /** Whether a change of many mentions may change this one: nobody else has decided it. */
  boolean isOpenTo(Reviewer reviewer) {
    return Optional.ofNullable(resolved.decided().get(mention.span()))
        .map(Decision::author)
        .map(each -> each.reviewer().equals(reviewer.name()) || reviewer.lead())
        .orElse(true);
  }
}
