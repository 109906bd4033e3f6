package org.glossator.train.tagging;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.glossator.tag.encoder.FloatTensor;
import org.glossator.tag.encoder.Labels;
import org.glossator.tag.encoder.OnnxModel;
import org.glossator.tag.encoder.TextEncoder;
import org.glossator.tag.encoder.TunedWeights;

/**
 * A BERT encoder with a labelling head whose parameters can be trained, equal in its results to the
 * ONNX file it starts from.
 */
final class TrainableEncoder {
  private static final String HEAD_WEIGHT = "head.weight";
  private static final String HEAD_BIAS = "head.bias";
  private static final int HEAD_SIZE = 32;
  private static final float EPSILON = 1e-12f;
  private static final float START_SPREAD = 0.02f;

  private final Map<String, NDArray> parameters = new LinkedHashMap<>();
  private final int layers;
  private final int width;
  private final float dropout;

  TrainableEncoder(OnnxModel base, TrainingPlan plan, NDManager manager) {
    this.dropout = (float) plan.dropout();
    this.layers =
        (int)
            base.names().stream()
                .filter(name -> name.endsWith("attention.self.query.weight"))
                .count();
    this.width = base.tensor(TunedWeights.SHAPES).columns();
    base.names().stream()
        .filter(
            name -> name.startsWith("encoder.layer.") || name.startsWith("embeddings.LayerNorm."))
        .forEach(name -> add(name, base.tensor(name), manager));
    Random random = new Random(plan.seed());
    add(TunedWeights.SHAPES, startShapes(base.tensor(TunedWeights.SHAPES)), manager);
    float[] head = new float[Labels.COUNT * width];
    for (int index = 0; index < head.length; index++) {
      head[index] = (float) random.nextGaussian() * START_SPREAD;
    }
    add(HEAD_WEIGHT, new FloatTensor(List.of(Labels.COUNT, width), head), manager);
    add(HEAD_BIAS, new FloatTensor(List.of(Labels.COUNT), new float[Labels.COUNT]), manager);
  }

  /** Every shape begins as what the base model was always given. */
  private static FloatTensor startShapes(FloatTensor types) {
    int shapes = TextEncoder.SHAPES;
    float[] values = new float[shapes * types.columns()];
    for (int shape = 0; shape < shapes; shape++) {
      System.arraycopy(types.values(), 0, values, shape * types.columns(), types.columns());
    }
    return new FloatTensor(List.of(shapes, types.columns()), values);
  }

  private void add(String name, FloatTensor tensor, NDManager manager) {
    Shape shape = new Shape(tensor.shape().stream().mapToLong(Integer::longValue).toArray());
    NDArray parameter = manager.create(tensor.values(), shape);
    parameter.setRequiresGradient(true);
    parameters.put(name, parameter);
  }

  Map<String, NDArray> parameters() {
    return Map.copyOf(parameters);
  }

  List<String> parameterNames() {
    return List.copyOf(parameters.keySet());
  }

  int layers() {
    return layers;
  }

  /** Scores of all labels, a row for every piece of every example (batch * length, labels). */
  NDArray scores(BatchArrays batch, boolean training) {
    NDArray hidden =
        batch.vectors().add(batch.shapes().matMul(parameters.get(TunedWeights.SHAPES)));
    hidden = drop(normalise(hidden, "embeddings.LayerNorm"), training);
    for (int layer = 0; layer < layers; layer++) {
      String name = "encoder.layer." + layer;
      NDArray attended =
          drop(
              linear(
                  attention(hidden, name + ".attention.self", batch.mask(), training),
                  name + ".attention.output.dense"),
              training);
      hidden = normalise(hidden.add(attended), name + ".attention.output.LayerNorm");
      NDArray inner = linear(hidden, name + ".intermediate.dense").getNDArrayInternal().gelu();
      NDArray outer = drop(linear(inner, name + ".output.dense"), training);
      hidden = normalise(hidden.add(outer), name + ".output.LayerNorm");
    }
    NDArray rows = drop(hidden.reshape(-1, width), training);
    return rows.matMul(parameters.get(HEAD_WEIGHT).transpose()).add(parameters.get(HEAD_BIAS));
  }

  /**
   * Mean over the words of how far the scores are from the wanted shares of labels (cross-entropy).
   */
  static NDArray loss(NDArray scores, BatchArrays batch) {
    return scores.logSoftmax(-1).mul(batch.wanted()).sum().div(-batch.count());
  }

  /** Goes on from weights of an earlier training. */
  void take(TunedWeights weights) {
    weights.tensors().forEach((name, tensor) -> parameters.get(name).set(tensor.values()));
    parameters.get(HEAD_WEIGHT).set(weights.headWeight().values());
    parameters.get(HEAD_BIAS).set(weights.headBias().values());
  }

  TunedWeights weights() {
    Map<String, FloatTensor> tensors = new LinkedHashMap<>();
    parameters.forEach((name, parameter) -> tensors.put(name, tensor(parameter)));
    FloatTensor headWeight = tensors.remove(HEAD_WEIGHT);
    FloatTensor headBias = tensors.remove(HEAD_BIAS);
    return new TunedWeights(tensors, headWeight, headBias);
  }

  private static FloatTensor tensor(NDArray parameter) {
    List<Integer> shape =
        Arrays.stream(parameter.getShape().getShape()).mapToObj(Math::toIntExact).toList();
    return new FloatTensor(shape, parameter.toFloatArray());
  }

  private NDArray attention(NDArray hidden, String name, NDArray mask, boolean training) {
    Shape shape = hidden.getShape();
    NDArray query = heads(linear(hidden, name + ".query"));
    NDArray key = heads(linear(hidden, name + ".key"));
    NDArray value = heads(linear(hidden, name + ".value"));
    NDArray shares =
        query
            .matMul(key.transpose(0, 1, 3, 2))
            .div((float) Math.sqrt(HEAD_SIZE))
            .add(mask)
            .softmax(-1);
    return drop(shares, training).matMul(value).transpose(0, 2, 1, 3).reshape(shape);
  }

  /** (batch, length, width) as (batch, heads, length, size of a head). */
  private NDArray heads(NDArray vectors) {
    Shape shape = vectors.getShape();
    return vectors
        .reshape(shape.get(0), shape.get(1), width / HEAD_SIZE, HEAD_SIZE)
        .transpose(0, 2, 1, 3);
  }

  private NDArray linear(NDArray input, String name) {
    return input.matMul(parameters.get(name + ".weight")).add(parameters.get(name + ".bias"));
  }

  private NDArray normalise(NDArray input, String name) {
    return input
        .getNDArrayInternal()
        .layerNorm(
            input,
            new Shape(width),
            parameters.get(name + ".weight"),
            parameters.get(name + ".bias"),
            EPSILON)
        .singletonOrThrow();
  }

  private NDArray drop(NDArray input, boolean training) {
    return training && dropout > 0
        ? input.getNDArrayInternal().dropout(input, dropout, true).singletonOrThrow()
        : input;
  }
}
