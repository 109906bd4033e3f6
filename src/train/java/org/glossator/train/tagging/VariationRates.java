package org.glossator.train.tagging;

/**
 * How often training text is varied: names replaced, by type, and whole lines put into headline
 * capitals or all capitals.
 */
record VariationRates(
    double organisation, double company, double technology, double headline, double capitals) {
  static final VariationRates NONE = new VariationRates(0, 0, 0, 0, 0);
  static final VariationRates USUAL = new VariationRates(0.35, 0.5, 0.15, 0.06, 0.02);
}
