package org.glossator.classify;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.glossator.ProjectDataException;
import org.glossator.prepared.OnnxSessions;
import org.glossator.prepared.PreparedFiles;

/**
 * MiniLM on the caller's thread, one text a call, the mean of its pieces' states: under dynamic
 * quantisation a vector would otherwise depend on the texts that share its batch.
 */
final class OnnxEmbedder implements Embedder, AutoCloseable {
  private static final String NETWORK = "/all-minilm-l6-v2-q.onnx";
  private static final String PREPARED = "embeddings";
  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
  private static final int DIMENSIONS = 384;

  /** Pieces of a text that are read: 96 are about 70 words. */
  private static final int MOST_PIECES = 96;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces;
  private final String provenance;

  private OnnxEmbedder(OrtSession session, WordPieces pieces, String provenance) {
    this.environment = OrtEnvironment.getEnvironment();
    this.session = session;
    this.pieces = pieces;
    this.provenance = provenance;
  }

  /**
   * The network of the artefact on the class path.
   *
   * @param prepared where it may lie optimised already
   */
  static OnnxEmbedder load(PreparedFiles prepared) {
    return prepared
        .read(PREPARED, inputs())
        .flatMap(OnnxEmbedder::optimised)
        .orElseGet(OnnxEmbedder::shipped);
  }

  /**
   * Writes the network as its runtime optimises it, which takes longer than all else of loading.
   */
  static void prepare(PreparedFiles files) throws IOException {
    try (InputStream network = resource(NETWORK)) {
      byte[] bytes = network.readAllBytes();
      files.write(PREPARED, inputs(), Digests.sha256(bytes), OnnxSessions.optimised(bytes));
    }
  }

  private static String inputs() {
    return "optimised 1 " + PreparedFiles.identity(OnnxEmbedder.class, NETWORK);
  }

  private static OnnxEmbedder shipped() {
    try (InputStream network = resource(NETWORK)) {
      byte[] bytes = network.readAllBytes();
      return of(OnnxSessions.of(bytes), Digests.sha256(bytes));
    } catch (IOException failure) {
      throw new UncheckedIOException("the sentence embeddings cannot be read", failure);
    } catch (OrtException failure) {
      throw new IllegalStateException("the sentence embeddings cannot be loaded", failure);
    }
  }

  /** A prepared file that cannot be used is as good as none. */
  private static Optional<OnnxEmbedder> optimised(PreparedFiles.Content content) {
    try {
      return Optional.of(of(OnnxSessions.ofOptimised(content.bytes()), content.note()));
    } catch (OrtException unusable) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException("the sentence embeddings cannot be read", failure);
    }
  }

  private static OnnxEmbedder of(OrtSession session, String sha256) throws IOException {
    try (InputStream tokenizer = resource(TOKENIZER)) {
      return new OnnxEmbedder(
          session,
          WordPieces.read(tokenizer),
          NETWORK.substring(1) + " sha256 " + sha256 + ", " + MOST_PIECES + " pieces");
    }
  }

  private static InputStream resource(String name) {
    InputStream stream = OnnxEmbedder.class.getResourceAsStream(name);
    if (stream == null) {
      throw new ProjectDataException(
          "class path: found no " + name + ", expected the artefact of the sentence embeddings");
    }
    return stream;
  }

  @Override
  public float[] embed(String text) {
    long[] numbers = pieces.encode(text, MOST_PIECES);
    long[] ones = new long[numbers.length];
    Arrays.fill(ones, 1);
    long[] shape = {1, numbers.length};
    try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[numbers.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
      double[] sum = new double[DIMENSIONS];
      for (int place = 0; place < states.limit(); place++) {
        sum[place % DIMENSIONS] += states.get(place);
      }
      return normalised(sum);
    } catch (OrtException failure) {
      throw new IllegalStateException(
          "the sentence embeddings failed on a text of " + numbers.length + " pieces", failure);
    }
  }

  /** Of length 1; a sum has the direction of the mean. */
  private static float[] normalised(double[] vector) {
    double square = 0;
    for (double number : vector) {
      square += number * number;
    }
    double length = Math.sqrt(square);
    float[] result = new float[vector.length];
    for (int index = 0; index < vector.length; index++) {
      result[index] = (float) (vector[index] / length);
    }
    return result;
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public String provenance() {
    return provenance;
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
