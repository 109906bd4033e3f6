package org.glossator.train.tagging;

import java.util.LinkedHashMap;
import java.util.Map;
import org.glossator.tag.encoder.FloatTensor;
import org.glossator.tag.encoder.TunedWeights;

/** The mean of weights taken at several steps of one training. */
final class WeightAverage {
  private TunedWeights mean;
  private int count;

  void add(TunedWeights weights) {
    count++;
    if (mean == null) {
      mean = weights;
      return;
    }
    Map<String, FloatTensor> tensors = new LinkedHashMap<>();
    for (Map.Entry<String, FloatTensor> tensor : mean.tensors().entrySet()) {
      tensors.put(
          tensor.getKey(), moved(tensor.getValue(), weights.tensors().get(tensor.getKey())));
    }
    mean =
        new TunedWeights(
            tensors,
            moved(mean.headWeight(), weights.headWeight()),
            moved(mean.headBias(), weights.headBias()));
  }

  TunedWeights mean() {
    if (mean == null) {
      throw new IllegalStateException("no weights to average");
    }
    return mean;
  }

  private FloatTensor moved(FloatTensor old, FloatTensor next) {
    float[] values = new float[old.values().length];
    for (int index = 0; index < values.length; index++) {
      values[index] = old.values()[index] + (next.values()[index] - old.values()[index]) / count;
    }
    return new FloatTensor(old.shape(), values);
  }
}
