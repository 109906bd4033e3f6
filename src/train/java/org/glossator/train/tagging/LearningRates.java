package org.glossator.train.tagging;

/**
 * Step sizes at their highest: of the topmost layer, the factor from each layer to the one below,
 * and of what starts from nothing.
 */
record LearningRates(double top, double layerDecay, double head) {}
