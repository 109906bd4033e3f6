package org.glossator.tag.encoder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.tag.encoder.OnnxModel.Node;
import org.glossator.tag.encoder.ProtocolFields.Field;

/**
 * A network whose products with stored weights are of integers. Weights become signed bytes with a
 * scale for every column. What they are multiplied by becomes unsigned bytes with a scale found for
 * every text anew, after each of its rows (pieces; none is all zeros) was divided by its largest
 * number: a few pieces have numbers many times as large as all others. This is ONNX Runtime's
 * dynamic quantisation (onnxruntime.ai/docs/performance/model-optimizations/quantization.html) with
 * a scale for every row and column, as the vector-wise quantisation of Dettmers et al.,
 * "LLM.int8()" (NeurIPS 2022). The table of words is stored in bytes with a scale for every word.
 * The operations are those of operator sets 11 to 17.
 */
final class QuantisedNetwork {
  /**
   * Processors without instructions for products of bytes (VNNI) add two of an unsigned and a
   * signed byte in 16 bits; 2 * 255 * 64 is below 2^15, so that sums are exact everywhere.
   */
  private static final int LARGEST_WEIGHT = 64;

  private static final int LARGEST_OF_WORDS = 127;
  private static final String WORDS = "embeddings.word_embeddings.weight";

  private final OnnxModel model;
  private final Map<String, FloatTensor> tuned;
  private final Map<String, String> namesByFileName;
  private final Map<Field, byte[]> fields = new HashMap<>();
  private final Set<String> quantisedInputs = new HashSet<>();

  private QuantisedNetwork(OnnxModel model, Map<String, FloatTensor> tuned) {
    this.model = model;
    this.tuned = tuned;
    this.namesByFileName = model.namesByFileName();
  }

  /**
   * The bytes of the network.
   *
   * @param tuned tensors in the place of the model's
   */
  static byte[] of(OnnxModel model, Map<String, FloatTensor> tuned) {
    return new QuantisedNetwork(model, tuned).bytes();
  }

  private byte[] bytes() {
    tuned.forEach((name, tensor) -> fields.put(model.field(name), model.floats(name, tensor)));
    for (Node node : model.nodes()) {
      if (node.operation().equals("MatMul")
          && namesByFileName.containsKey(node.inputs().getLast())) {
        quantiseProduct(node);
      } else if (node.operation().equals("Gather") && node.inputs().getFirst().equals(WORDS)) {
        quantiseWords(node);
      }
    }
    return model.withFields(fields);
  }

  private void quantiseProduct(Node node) {
    String input = node.inputs().getFirst();
    String weight = node.inputs().getLast();
    String output = node.outputs().getFirst();
    String name = namesByFileName.get(weight);
    FloatTensor values = tensor(name);
    QuantisedMatrix matrix = QuantisedMatrix.byColumn(values, LARGEST_WEIGHT);
    fields.put(
        model.field(name),
        OnnxWriter.joined(
            OnnxWriter.signedBytes(weight, values.shape(), matrix.steps()),
            OnnxWriter.floats(
                scale(weight), new FloatTensor(List.of(values.columns()), matrix.scales()))));
    fields.put(
        node.field(),
        OnnxWriter.joined(
            quantisedInputs.add(input) ? quantised(input) : new byte[0],
            OnnxWriter.node(
                "MatMulInteger",
                List.of(integers(input), weight, zeroPoint(input)),
                List.of(integers(output))),
            toFloat(integers(output), unscaled(output)),
            product(scale(input), scale(weight), scale(output)),
            product(unscaled(output), scale(output), even(output)),
            product(even(output), largest(input), output)));
  }

  private static byte[] quantised(String input) {
    String sizes = input + "_sizes";
    return OnnxWriter.joined(
        OnnxWriter.node("Abs", List.of(input), List.of(sizes)),
        OnnxWriter.node(
            "ReduceMax", List.of(sizes), List.of(largest(input)), OnnxWriter.integers("axes", -1)),
        OnnxWriter.node("Div", List.of(input, largest(input)), List.of(even(input))),
        OnnxWriter.node(
            "DynamicQuantizeLinear",
            List.of(even(input)),
            List.of(integers(input), scale(input), zeroPoint(input))));
  }

  private void quantiseWords(Node node) {
    String pieces = node.inputs().getLast();
    String output = node.outputs().getFirst();
    FloatTensor words = tensor(WORDS);
    QuantisedMatrix matrix = QuantisedMatrix.byRow(words, LARGEST_OF_WORDS);
    List<Integer> oneColumn = List.of(matrix.scales().length, 1);
    fields.put(
        model.field(WORDS),
        OnnxWriter.joined(
            OnnxWriter.signedBytes(WORDS, words.shape(), matrix.steps()),
            OnnxWriter.floats(scale(WORDS), new FloatTensor(oneColumn, matrix.scales()))));
    fields.put(
        node.field(),
        OnnxWriter.joined(
            OnnxWriter.node("Gather", List.of(WORDS, pieces), List.of(integers(output))),
            OnnxWriter.node("Gather", List.of(scale(WORDS), pieces), List.of(scale(output))),
            toFloat(integers(output), unscaled(output)),
            product(unscaled(output), scale(output), output)));
  }

  private FloatTensor tensor(String name) {
    return tuned.containsKey(name) ? tuned.get(name) : model.tensor(name);
  }

  private static byte[] toFloat(String input, String output) {
    return OnnxWriter.node(
        "Cast", List.of(input), List.of(output), OnnxWriter.integer("to", OnnxWriter.FLOAT));
  }

  private static byte[] product(String left, String right, String output) {
    return OnnxWriter.node("Mul", List.of(left, right), List.of(output));
  }

  private static String integers(String name) {
    return name + "_integers";
  }

  private static String scale(String name) {
    return name + "_scale";
  }

  private static String zeroPoint(String name) {
    return name + "_zero_point";
  }

  private static String unscaled(String name) {
    return name + "_unscaled";
  }

  private static String largest(String name) {
    return name + "_largest";
  }

  private static String even(String name) {
    return name + "_even";
  }
}
