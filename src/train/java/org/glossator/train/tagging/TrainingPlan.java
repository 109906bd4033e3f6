package org.glossator.train.tagging;

import static java.util.Objects.requireNonNull;

/**
 * How to train: passes over the text, pieces a batch with padding, rates, share of activations
 * dropped, seed.
 */
record TrainingPlan(int epochs, int batchPieces, LearningRates rates, double dropout, long seed) {
  TrainingPlan {
    requireNonNull(rates, "rates are null");
  }
}
