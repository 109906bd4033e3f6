package org.glossator.tag.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantisedNetworkTest {
  private static final String WORDS = "embeddings.word_embeddings.weight";
  private static final int FLOAT = 1;
  private static final int LONG = 7;
  private static final FloatTensor WEIGHT =
      new FloatTensor(List.of(2, 3), new float[] {64, -32, 64, 64, 1, 0.3f});

  @Test
  void multipliesBytesWithAScaleForEveryRowAndColumn() throws OrtException {
    float[][] input = {{2, 2}, {1000, 200}};
    float[][] products = run(QuantisedNetwork.of(twoProducts(WEIGHT), Map.of()), input);
    assertThat(products[0]).containsExactly(new float[] {256, -62, 128}, within(1e-3f));
    assertThat(products[1]).containsExactly(new float[] {76800, -31800, 64000}, within(0.1f));
  }

  @Test
  void errorsAreThoseOfRounding() throws OrtException {
    Random random = new Random(7);
    int depth = 40;
    FloatTensor weight = new FloatTensor(List.of(depth, 3), numbers(random, 3 * depth));
    float[][] input = {numbers(random, depth), numbers(random, depth), numbers(random, depth)};
    float[][] products = run(QuantisedNetwork.of(twoProducts(weight), Map.of()), input);
    float[][] exact = run(twoProducts(weight).with(Map.of()), input);
    for (int row = 0; row < input.length; row++) {
      double largest = largest(input[row]);
      for (int column = 0; column < 3; column++) {
        float[] weights = new float[depth];
        for (int index = 0; index < depth; index++) {
          weights[index] = weight.values()[3 * index + column];
        }
        double weightStep = largest(weights) / 64;
        double inputStep = largest * 2 / 255;
        double bound = 0;
        for (int index = 0; index < depth; index++) {
          bound +=
              Math.abs(input[row][index]) * weightStep / 2
                  + (Math.abs(weights[index]) + weightStep / 2) * inputStep;
        }
        assertThat(Math.abs(products[row][column] - exact[row][column]))
            .isBetween(1e-6f, (float) bound);
      }
    }
  }

  @Test
  void tunedWeightsComeInThePlaceOfTheModels() throws OrtException {
    FloatTensor zero = new FloatTensor(WEIGHT.shape(), new float[6]);
    byte[] network = QuantisedNetwork.of(twoProducts(zero), Map.of("left.weight", WEIGHT));
    assertThat(run(network, new float[][] {{2, 2}})[0])
        .containsExactly(new float[] {256, -62, 128}, within(1e-3f));
  }

  @Test
  void productsOfTheSameInputShareItsBytes() {
    OnnxModel network = new OnnxModel(QuantisedNetwork.of(twoProducts(WEIGHT), Map.of()));
    List<String> operations = network.nodes().stream().map(OnnxModel.Node::operation).toList();
    assertThat(Collections.frequency(operations, "DynamicQuantizeLinear")).isEqualTo(1);
    assertThat(Collections.frequency(operations, "MatMulInteger")).isEqualTo(2);
    assertThat(operations).doesNotContain("MatMul");
  }

  @Test
  void equalModelsGiveEqualBytes() {
    assertThat(QuantisedNetwork.of(twoProducts(WEIGHT), Map.of()))
        .isEqualTo(QuantisedNetwork.of(twoProducts(WEIGHT), Map.of()));
  }

  @Test
  void wordsAreStoredInBytesWithAScaleForEveryWord() throws OrtException {
    FloatTensor words =
        new FloatTensor(List.of(3, 2), new float[] {127, -1.4f, 0, 0, 0.25f, -0.5f});
    OnnxModel table =
        model(
            value(11, "ids", LONG, 1),
            OnnxWriter.node("Gather", List.of(WORDS, "ids"), List.of("rows")),
            OnnxWriter.floats(WORDS, words),
            value(12, "rows", FLOAT, 2));
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(QuantisedNetwork.of(table, Map.of()));
        OnnxTensor ids = OnnxTensor.createTensor(environment, new long[] {2, 0, 1});
        OrtSession.Result result = session.run(Map.of("ids", ids))) {
      float[][] rows = (float[][]) result.get(0).getValue();
      assertThat(rows[0]).containsExactly(new float[] {64f / 254, -0.5f}, within(1e-6f));
      assertThat(rows[1]).containsExactly(127, -1);
      assertThat(rows[2]).containsExactly(0, 0);
    }
  }

  private static OnnxModel twoProducts(FloatTensor weight) {
    return model(
        value(11, "input", FLOAT, 2),
        OnnxWriter.node("MatMul", List.of("input", "1"), List.of("/left/MatMul_output_0")),
        OnnxWriter.node("MatMul", List.of("input", "2"), List.of("/right/MatMul_output_0")),
        OnnxWriter.floats("1", weight),
        OnnxWriter.floats("2", weight),
        value(12, "/left/MatMul_output_0", FLOAT, 2),
        value(12, "/right/MatMul_output_0", FLOAT, 2));
  }

  /** An ONNX file of operator set 11. */
  private static OnnxModel model(byte[]... graphFields) {
    byte[] graph =
        OnnxWriter.joined(
            OnnxWriter.delimited(2, new byte[] {'g'}), OnnxWriter.joined(graphFields));
    return new OnnxModel(
        OnnxWriter.joined(
            new byte[] {8, 6},
            OnnxWriter.delimited(7, graph),
            OnnxWriter.delimited(8, new byte[] {16, 11})));
  }

  /** An input (field 11) or output (field 12) of the graph, of any size in each dimension. */
  private static byte[] value(int field, String name, int type, int dimensions) {
    List<byte[]> sizes = Collections.nCopies(dimensions, OnnxWriter.delimited(1, new byte[0]));
    byte[] shape = OnnxWriter.delimited(2, OnnxWriter.joined(sizes.toArray(byte[][]::new)));
    byte[] tensor = OnnxWriter.delimited(1, OnnxWriter.joined(new byte[] {8, (byte) type}, shape));
    return OnnxWriter.delimited(
        field,
        OnnxWriter.joined(
            OnnxWriter.delimited(1, name.getBytes(StandardCharsets.UTF_8)),
            OnnxWriter.delimited(2, tensor)));
  }

  private static float[][] run(byte[] network, float[][] input) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(network);
        OnnxTensor rows = OnnxTensor.createTensor(environment, input);
        OrtSession.Result result = session.run(Map.of("input", rows))) {
      return (float[][]) result.get(0).getValue();
    }
  }

  private static float[] numbers(Random random, int count) {
    float[] numbers = new float[count];
    for (int index = 0; index < count; index++) {
      numbers[index] = (float) random.nextGaussian();
    }
    return numbers;
  }

  private static double largest(float[] numbers) {
    double largest = 0;
    for (float number : numbers) {
      largest = Math.max(largest, Math.abs(number));
    }
    return largest;
  }
}
