package org.glossator.tag.encoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * How fine-tuning changed a matrix, in one signed byte a number and one scale a column: tuned =
 * base + scale * step. The changes are a hundred times smaller than the weights, so that a byte for
 * the change loses far less than a byte for the weight would.
 */
public final class WeightChange {
  private static final int LARGEST_STEP = 127;

  private WeightChange() {}

  /** The steps and the scales of a change, in this order. */
  public static List<SafeTensors.Entry> encode(FloatTensor base, FloatTensor tuned) {
    requireSameShape(base, tuned.shape());
    int columns = base.columns();
    float[] scales = new float[columns];
    for (int index = 0; index < base.values().length; index++) {
      float change = Math.abs(tuned.values()[index] - base.values()[index]);
      scales[index % columns] = Math.max(scales[index % columns], change / LARGEST_STEP);
    }
    byte[] steps = new byte[base.values().length];
    for (int index = 0; index < steps.length; index++) {
      float scale = scales[index % columns];
      steps[index] =
          scale == 0
              ? 0
              : (byte) Math.round((tuned.values()[index] - base.values()[index]) / scale);
    }
    return List.of(
        new SafeTensors.Entry("I8", base.shape(), steps),
        SafeTensors.Entry.of(new FloatTensor(List.of(columns), scales)));
  }

  public static FloatTensor decode(
      FloatTensor base, SafeTensors.Entry steps, SafeTensors.Entry scales) {
    requireSameShape(base, steps.shape());
    int columns = base.columns();
    float[] scale = new float[columns];
    ByteBuffer.wrap(scales.data()).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(scale);
    float[] values = new float[base.values().length];
    for (int index = 0; index < values.length; index++) {
      values[index] = base.values()[index] + steps.data()[index] * scale[index % columns];
    }
    return new FloatTensor(base.shape(), values);
  }

  private static void requireSameShape(FloatTensor base, List<Integer> shape) {
    if (!base.shape().equals(shape)) {
      throw new IllegalArgumentException(
          "found a change of shape " + shape + ", expected " + base.shape());
    }
  }
}
