package org.glossator.classify;

import java.util.List;

/** Turns an item into a vector. Thread-safe. */
sealed interface Features permits NgramFeatures, EmbeddingFeatures {
  FeatureKind kind();

  /** Names of the components, by index. */
  List<String> names();

  SparseVector of(PreparedItem item);
}
