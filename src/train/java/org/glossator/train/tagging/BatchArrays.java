package org.glossator.train.tagging;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.glossator.tag.encoder.Labels;
import org.glossator.tag.encoder.TextEncoder;

/**
 * A batch as arrays: sum of word and position vectors (batch, length, width), one-hot shapes
 * (batch, length, shapes), what to add to attention scores (batch, 1, 1, length), wanted label
 * shares (batch * length, labels; rows of zeros do not count), and how many rows count.
 */
record BatchArrays(NDArray vectors, NDArray shapes, NDArray mask, NDArray wanted, int count) {
  private static final int SHAPES = TextEncoder.SHAPES;
  private static final float NEVER = -1e9f;

  static BatchArrays of(Batch batch, FrozenVectors frozen, NDManager manager) {
    int size = batch.examples().size();
    int length = batch.length();
    int width = frozen.width();
    float[] vectors = new float[size * length * width];
    float[] shapes = new float[size * length * SHAPES];
    float[] mask = new float[size * length];
    float[] wanted = new float[size * length * Labels.COUNT];
    int count = 0;
    for (int row = 0; row < size; row++) {
      TrainingExample example = batch.examples().get(row);
      int[] pieces = example.text().pieces();
      for (int position = 0; position < length; position++) {
        int cell = row * length + position;
        if (position < pieces.length) {
          frozen.write(pieces[position], position, vectors, cell * width);
          shapes[cell * SHAPES + example.text().shapes()[position]] = 1;
        } else {
          mask[cell] = NEVER;
        }
      }
      for (int word = 0; word < example.wanted().length; word++) {
        int start = (row * length + example.text().firstPieces()[word]) * Labels.COUNT;
        System.arraycopy(example.wanted()[word], 0, wanted, start, Labels.COUNT);
        count++;
      }
    }
    return new BatchArrays(
        manager.create(vectors, new Shape(size, length, width)),
        manager.create(shapes, new Shape(size, length, SHAPES)),
        manager.create(mask, new Shape(size, 1, 1, length)),
        manager.create(wanted, new Shape((long) size * length, Labels.COUNT)),
        count);
  }
}
