package org.glossator.tag.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import org.glossator.prepared.OnnxSessions;

/**
 * The fine-tuned network, ready to run. One text a call on the caller's thread alone, so that
 * scores depend on nothing but the text; many threads may call at once.
 */
public final class EncoderNetwork implements AutoCloseable {
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final FloatTensor headWeight;
  private final FloatTensor headBias;
  private final boolean takesHints;

  /** The tuned network with its products quantised. */
  public EncoderNetwork(OnnxModel base, TunedWeights weights) throws OrtException {
    this(OnnxSessions.of(QuantisedNetwork.of(base, weights.tensors())), weights);
  }

  /**
   * A network that is run as it is.
   *
   * @param session of an ONNX file with the tuned weights in it; closed with this
   */
  public EncoderNetwork(OrtSession session, TunedWeights head) {
    this.environment = OrtEnvironment.getEnvironment();
    this.session = session;
    this.headWeight = head.headWeight();
    this.headBias = head.headBias();
    this.takesHints = head.takesHints();
  }

  boolean takesHints() {
    return takesHints;
  }

  /** For every word the unnormalised score of every label. */
  public float[][] scores(EncodedText text) {
    int count = text.pieces().length;
    long[] mask = new long[count];
    Arrays.fill(mask, 1);
    long[] shape = {1, count};
    try (OnnxTensor pieces =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(widen(text.pieces())), shape);
        OnnxTensor attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        OnnxTensor shapes =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(widen(text.shapes())), shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", pieces, "attention_mask", attention, "token_type_ids", shapes))) {
      return scores(text, ((OnnxTensor) result.get(0)).getFloatBuffer());
    } catch (OrtException exception) {
      throw new IllegalStateException(
          "the network failed on a text of " + count + " pieces", exception);
    }
  }

  private float[][] scores(EncodedText text, FloatBuffer hidden) {
    int width = headWeight.columns();
    float[] state = new float[width];
    float[][] scores = new float[text.words().size()][Labels.COUNT];
    for (int word = 0; word < scores.length; word++) {
      hidden.get(text.firstPieces()[word] * width, state);
      for (int label = 0; label < Labels.COUNT; label++) {
        float sum = headBias.values()[label];
        for (int column = 0; column < width; column++) {
          sum += state[column] * headWeight.values()[label * width + column];
        }
        scores[word][label] = sum;
      }
    }
    return scores;
  }

  private static long[] widen(int[] values) {
    return Arrays.stream(values).asLongStream().toArray();
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
