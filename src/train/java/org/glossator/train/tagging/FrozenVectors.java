package org.glossator.train.tagging;

import org.glossator.tag.encoder.FloatTensor;
import org.glossator.tag.encoder.OnnxModel;

/** The vectors of pieces and positions, which fine-tuning leaves as they are. */
record FrozenVectors(FloatTensor words, FloatTensor positions) {
  static FrozenVectors of(OnnxModel base) {
    return new FrozenVectors(
        base.tensor("embeddings.word_embeddings.weight"),
        base.tensor("embeddings.position_embeddings.weight"));
  }

  int width() {
    return words.columns();
  }

  /** Writes the sum of the vectors of a piece and its position. */
  void write(int piece, int position, float[] target, int start) {
    int width = width();
    for (int column = 0; column < width; column++) {
      target[start + column] =
          words.values()[piece * width + column] + positions.values()[position * width + column];
    }
  }
}
