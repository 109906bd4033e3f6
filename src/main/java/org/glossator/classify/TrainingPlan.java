package org.glossator.classify;

import java.util.List;
import java.util.Objects;

/**
 * How a version is trained.
 *
 * @param version its name
 * @param candidates combinations of features to choose from by log loss on held-out items
 * @param folds of the cross-validation, at least 3
 * @param seed of the folds and of the bootstrap
 */
public record TrainingPlan(
    String version, List<List<FeatureKind>> candidates, int folds, long seed) {
  private static final int FOLDS = 5;
  private static final long SEED = 20261121;

  public TrainingPlan {
    Objects.requireNonNull(version, "version");
    candidates = candidates.stream().map(List::copyOf).toList();
    if (candidates.isEmpty() || candidates.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a plan needs candidates, each with features");
    }
    if (folds < 3) {
      throw new IllegalArgumentException("a plan needs 3 folds or more, found " + folds);
    }
  }

  /** Words and pairs of words alone: what better versions are compared with. */
  public static TrainingPlan baseline(String version) {
    return new TrainingPlan(version, List.of(List.of(FeatureKind.WORDS)), FOLDS, SEED);
  }

  /** Everything that may help; the comparison of the candidates is the ablation. */
  public static TrainingPlan best(String version) {
    return new TrainingPlan(
        version,
        List.of(
            List.of(FeatureKind.EMBEDDING),
            List.of(FeatureKind.EMBEDDING_AND_HINTS),
            List.of(FeatureKind.WORDS, FeatureKind.CHARACTERS),
            List.of(FeatureKind.WORDS_AND_HINTS, FeatureKind.CHARACTERS),
            List.of(FeatureKind.EMBEDDING, FeatureKind.WORDS, FeatureKind.CHARACTERS),
            List.of(FeatureKind.EMBEDDING_AND_HINTS, FeatureKind.WORDS_AND_HINTS),
            List.of(FeatureKind.EMBEDDING_AND_HINTS, FeatureKind.CHARACTERS),
            List.of(
                FeatureKind.EMBEDDING_AND_HINTS,
                FeatureKind.WORDS_AND_HINTS,
                FeatureKind.CHARACTERS)),
        FOLDS,
        SEED);
  }
}
