package org.glossator.classify;

import java.util.Locale;

/** What one linear model looks at. */
public enum FeatureKind {
  /** Words and pairs of words. */
  WORDS,
  /** The same and the sectors that named entities hint at. */
  WORDS_AND_HINTS,
  /** Runs of three to five characters inside words. */
  CHARACTERS,
  /** The sentence embedding. */
  EMBEDDING,
  /** The same and the sectors that named entities hint at. */
  EMBEDDING_AND_HINTS;

  boolean embeds() {
    return this == EMBEDDING || this == EMBEDDING_AND_HINTS;
  }

  /** Its name in files. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static FeatureKind labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
