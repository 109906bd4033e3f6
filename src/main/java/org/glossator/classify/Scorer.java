package org.glossator.classify;

/** Scores an item for every sector; a softmax of the scores, tempered, gives probabilities. */
@FunctionalInterface
interface Scorer {
  /** Natural logarithms of uncalibrated probabilities, by sector. */
  double[] logProbabilities(PreparedItem item);
}
