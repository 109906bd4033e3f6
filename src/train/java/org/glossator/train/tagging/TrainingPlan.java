package org.glossator.train.tagging;

import static java.util.Objects.requireNonNull;

/**
 * How to train: passes over the text, pieces a batch with padding, rates, share of activations
 * dropped, share of certainty withheld, seed.
 */
record TrainingPlan(
    int epochs, int batchPieces, LearningRates rates, double dropout, double smoothing, long seed) {
  TrainingPlan {
    requireNonNull(rates, "rates are null");
  }
}
