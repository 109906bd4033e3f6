package org.glossator.tag.encoder;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.glossator.prepared.PreparedFiles;

/**
 * A published encoder on the class path: its network, the digest of the network's file, and its
 * vocabulary.
 */
public record BaseModel(OnnxModel network, String digest, Vocabulary vocabulary) {
  /**
   * Where a base model lies on the class path.
   *
   * @param digest SHA-256 of the network's file
   */
  record Place(String digest, String network, String tokenizer) {
    /** The place of the base model of that digest. */
    static Place of(String digest) throws IOException {
      return PLACES.stream()
          .filter(place -> place.digest().equals(digest))
          .findFirst()
          .orElseThrow(() ->
              new IOException(
                  "found weights for a base model of SHA-256 "
                      + digest
                      + ", expected one of "
                      + PLACES.stream().map(Place::toString).toList()));
    }

    Vocabulary vocabulary() throws IOException {
      return Vocabulary.read(resource(tokenizer));
    }

    /** Tells the network's file from any other, without reading it. */
    String identity() {
      return PreparedFiles.identity(BaseModel.class, network);
    }

    BaseModel read() throws IOException {
      byte[] bytes = resource(network).readAllBytes();
      String found = BaseModel.digest(bytes);
      if (!found.equals(digest)) {
        throw new IOException(
            "class path: found " + network + " of SHA-256 " + found + ", expected " + digest);
      }
      return new BaseModel(new OnnxModel(bytes), digest, vocabulary());
    }

    @Override
    public String toString() {
      return digest + " (" + network.substring(1) + ")";
    }
  }

  /** All have one vocabulary, so that they read the same pieces. */
  static final List<Place> PLACES =
      List.of(
          new Place(
              "828e1496d7fabb79cfa4dcd84fa38625c0d3d21da474a00f08db0f559940cf35",
              "/bge-small-en-v1.5.onnx",
              "/bge-small-en-v1.5-tokenizer.json"),
          new Place(
              "759c3cd2b7fe7e93933ad23c4c9181b7396442a2ed746ec7c1d46192c469c46e",
              "/all-minilm-l6-v2.onnx",
              "/all-minilm-l6-v2-tokenizer.json"));

  /**
   * The base model whose network is called so.
   *
   * @param name {@code bge-small-en-v1.5} (twelve layers) or {@code all-minilm-l6-v2} (six)
   */
  public static BaseModel named(String name) throws IOException {
    return PLACES.stream()
        .filter(place -> place.network().equals("/" + name + ".onnx"))
        .findFirst()
        .orElseThrow(() ->
            new IOException(
                "found base model "
                    + name
                    + ", expected one of "
                    + PLACES.stream().map(Place::network).toList()))
        .read();
  }

  /** The base model that weights belong to. */
  public static BaseModel ofWeights(Path weights) throws IOException {
    return Place.of(TunedWeights.baseDigest(SafeTensors.read(weights))).read();
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
