package org.glossator.prepared;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Networks in ONNX Runtime, each call on the caller's thread alone, so that results depend on
 * nothing but the input. Thread-safe.
 */
public final class OnnxSessions {
  private OnnxSessions() {}

  /**
   * A network that its runtime optimises now, which takes half of the time of loading or more.
   *
   * @param network an ONNX file
   */
  public static OrtSession of(byte[] network) throws OrtException {
    try (SessionOptions options = options(OptLevel.EXTENDED_OPT)) {
      return OrtEnvironment.getEnvironment().createSession(network, options);
    }
  }

  /**
   * A network that {@link #optimised} made; gives the same bits.
   *
   * @param network an ONNX file, mapped or in a direct buffer
   */
  public static OrtSession ofOptimised(ByteBuffer network) throws OrtException {
    try (SessionOptions options = options(OptLevel.NO_OPT)) {
      return OrtEnvironment.getEnvironment().createSession(network, options);
    }
  }

  /** The network as its runtime optimises it, as an ONNX file. */
  public static ByteBuffer optimised(byte[] network) throws IOException {
    Path file = Files.createTempFile("optimised", ".onnx");
    try (SessionOptions options = options(OptLevel.EXTENDED_OPT)) {
      options.setOptimizedModelFilePath(file.toString());
      OrtEnvironment.getEnvironment().createSession(network, options).close();
      return ByteBuffer.wrap(Files.readAllBytes(file));
    } catch (OrtException failure) {
      throw new IllegalStateException("the network cannot be optimised", failure);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static SessionOptions options(OptLevel level) throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setOptimizationLevel(level);
    return options;
  }
}
