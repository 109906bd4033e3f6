package org.glossator.classify;

import java.util.List;

/**
 * The file {@code model.json}: everything of a model but its numbers.
 *
 * @param schema {@value #SCHEMA}
 * @param embeddings network, digest and pieces read, or {@code none}
 */
record ModelDescription(
    String schema,
    List<String> sectors,
    List<Part> parts,
    Use use,
    String embeddings,
    List<Known> items) {
  static final String SCHEMA = "glossator/sectors/1";

  /**
   * One linear model.
   *
   * @param names its n-grams, ascending; empty for embeddings
   */
  record Part(String kind, double exponent, int components, List<String> names) {}

  /** How probabilities become decisions. */
  record Use(double secondary, List<Cut> cuts) {}

  /** A training item for explanations; its vector stands in the weights at the same index. */
  record Known(String id, String sector, String title) {}
}
