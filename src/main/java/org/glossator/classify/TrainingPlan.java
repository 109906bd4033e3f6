package org.glossator.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a version is trained.
 *
 * @param version its name
 * @param candidates combinations of features to choose from by log loss on held-out items; those
 *     that files cannot hold are compared only
 * @param folds of the cross-validation, at least 3
 * @param seed of the folds and of the bootstrap
 */
public record TrainingPlan(String version, List<Candidate> candidates, int folds, long seed) {
  private static final int FOLDS = 5;
  private static final long SEED = 20261121;

  public TrainingPlan {
    Objects.requireNonNull(version, "version");
    candidates = List.copyOf(candidates);
    if (candidates.stream().noneMatch(candidate -> candidate.learner().linear())) {
      throw new IllegalArgumentException("a plan needs a candidate of linear models");
    }
    if (folds < 3) {
      throw new IllegalArgumentException("a plan needs 3 folds or more, found " + folds);
    }
  }

  /** Words and pairs of words alone: what better versions are compared with. */
  public static TrainingPlan baseline(String version) {
    return new TrainingPlan(version, List.of(Candidate.of(FeatureKind.WORDS)), FOLDS, SEED);
  }

  /** Everything that may help; the comparison of the candidates is the ablation. */
  public static TrainingPlan best(String version) {
    return new TrainingPlan(
        version,
        List.of(
            Candidate.of(FeatureKind.EMBEDDING),
            Candidate.of(FeatureKind.EMBEDDING_AND_HINTS),
            Candidate.of(FeatureKind.WORDS, FeatureKind.CHARACTERS),
            Candidate.of(FeatureKind.WORDS_AND_HINTS, FeatureKind.CHARACTERS),
            Candidate.of(FeatureKind.EMBEDDING, FeatureKind.WORDS, FeatureKind.CHARACTERS),
            Candidate.of(FeatureKind.EMBEDDING_AND_HINTS, FeatureKind.WORDS_AND_HINTS),
            Candidate.of(FeatureKind.EMBEDDING_AND_HINTS, FeatureKind.CHARACTERS),
            Candidate.of(
                FeatureKind.EMBEDDING_AND_HINTS,
                FeatureKind.WORDS_AND_HINTS,
                FeatureKind.CHARACTERS)),
        FOLDS,
        SEED);
  }

  /** This plan with other learners beside the regressions; they take their time. */
  public TrainingPlan withRivals() {
    List<Candidate> all = new ArrayList<>(candidates);
    for (Learner learner : List.of(Learner.SUPPORT_VECTORS, Learner.BOOSTING)) {
      all.add(new Candidate(learner, List.of(FeatureKind.EMBEDDING_AND_HINTS)));
    }
    return new TrainingPlan(version, all, folds, seed);
  }
}
