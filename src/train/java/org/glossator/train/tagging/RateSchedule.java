package org.glossator.train.tagging;

import ai.djl.training.tracker.ParameterTracker;

/**
 * The step size of a parameter at a step: rises over the first tenth, then falls to nothing in a
 * straight line; lower layers move less.
 *
 * @param done steps of a training that is gone on with; those to come are counted from 0
 */
record RateSchedule(LearningRates rates, int layers, int steps, int done)
    implements ParameterTracker {
  private static final double WARMING = 0.1;

  @Override
  public float getNewValue(String parameter, int step) {
    double progress = (double) (done + step) / steps;
    double share =
        progress < WARMING ? progress / WARMING : Math.max(0, (1 - progress) / (1 - WARMING));
    return (float) (highest(parameter) * share);
  }

  double highest(String parameter) {
    if (parameter.startsWith("head.") || parameter.startsWith("embeddings.token_type")) {
      return rates.head();
    }
    int depth =
        parameter.startsWith("encoder.layer.")
            ? Integer.parseInt(parameter.split("\\.", 4)[2])
            : -1;
    return rates.top() * Math.pow(rates.layerDecay(), layers - 1 - depth);
  }
}
