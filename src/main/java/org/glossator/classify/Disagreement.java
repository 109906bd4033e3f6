package org.glossator.classify;

/**
 * A training item that a model which has not seen it would file elsewhere.
 *
 * @param item its id
 * @param sector its sector
 * @param given the sector that the model gives
 * @param probability of {@code given}
 */
public record Disagreement(String item, String sector, String given, double probability) {}
