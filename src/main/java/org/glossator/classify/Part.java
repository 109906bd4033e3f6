package org.glossator.classify;

import java.util.Objects;

/** One kind of features with one learner: what a fold has to fit once. */
record Part(Learner learner, FeatureKind kind) implements Comparable<Part> {
  Part {
    Objects.requireNonNull(learner, "learner");
    Objects.requireNonNull(kind, "kind");
  }

  @Override
  public int compareTo(Part other) {
    int byLearner = learner.compareTo(other.learner);
    return byLearner != 0 ? byLearner : kind.compareTo(other.kind);
  }
}
