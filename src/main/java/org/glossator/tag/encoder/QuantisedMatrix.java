package org.glossator.tag.encoder;

import java.util.function.IntUnaryOperator;

/** A matrix in signed bytes: every number is its step times the scale of its column or row. */
record QuantisedMatrix(byte[] steps, float[] scales) {
  /** One scale a column. */
  static QuantisedMatrix byColumn(FloatTensor matrix, int largestStep) {
    int columns = matrix.columns();
    return of(matrix, largestStep, new float[columns], index -> index % columns);
  }

  /** One scale a row. */
  static QuantisedMatrix byRow(FloatTensor matrix, int largestStep) {
    int columns = matrix.columns();
    float[] scales = new float[matrix.values().length / columns];
    return of(matrix, largestStep, scales, index -> index / columns);
  }

  private static QuantisedMatrix of(
      FloatTensor matrix, int largestStep, float[] scales, IntUnaryOperator scaleOf) {
    float[] values = matrix.values();
    for (int index = 0; index < values.length; index++) {
      int scale = scaleOf.applyAsInt(index);
      scales[scale] = Math.max(scales[scale], Math.abs(values[index]) / largestStep);
    }
    byte[] steps = new byte[values.length];
    for (int index = 0; index < steps.length; index++) {
      float scale = scales[scaleOf.applyAsInt(index)];
      steps[index] = scale == 0 ? 0 : (byte) Math.round(values[index] / scale);
    }
    return new QuantisedMatrix(steps, scales);
  }
}
