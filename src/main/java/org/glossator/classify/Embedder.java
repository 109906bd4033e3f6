package org.glossator.classify;

/** Turns a text into a vector of length 1. Implementations are thread-safe and deterministic. */
interface Embedder {
  /** The vector of {@code text}; of an empty text too. */
  float[] embed(String text);

  /** Numbers in a vector. */
  int dimensions();

  /** Names the network and its digest. */
  String provenance();
}
