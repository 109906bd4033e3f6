package org.glossator.classify;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A way to build a model: one part for every kind of features, all by one learner.
 *
 * @param kinds at least one
 */
public record Candidate(Learner learner, List<FeatureKind> kinds) {
  public Candidate {
    Objects.requireNonNull(learner, "learner");
    kinds = List.copyOf(kinds);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("a candidate needs features");
    }
  }

  /** Logistic regressions over some kinds of features. */
  public static Candidate of(FeatureKind... kinds) {
    return new Candidate(Learner.LOGISTIC, List.of(kinds));
  }

  /** Its parts. */
  List<Part> parts() {
    return kinds.stream().map(kind -> new Part(learner, kind)).toList();
  }

  /** Its name in cards. */
  String label() {
    return kinds.stream().map(FeatureKind::label).collect(Collectors.joining(" + "))
        + learner.suffix();
  }
}
