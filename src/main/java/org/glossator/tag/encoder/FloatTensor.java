package org.glossator.tag.encoder;

import java.util.List;

/**
 * An array of numbers, row by row, with its shape. The values are not copied: do not change them.
 */
public record FloatTensor(List<Integer> shape, float[] values) {
  public FloatTensor {
    shape = List.copyOf(shape);
    long size = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    if (size != values.length) {
      throw new IllegalArgumentException(
          "a tensor of shape " + shape + " cannot hold " + values.length + " values");
    }
  }

  /** Length of the last dimension: the channels of a matrix. */
  public int columns() {
    return shape.getLast();
  }
}
