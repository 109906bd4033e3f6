package org.glossator.tag.encoder;

import static java.util.Objects.requireNonNull;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.prepared.KnownDigests;
import org.glossator.prepared.PreparedFiles;

/**
 * A shipped encoder, ready to tag.
 *
 * @param id {@code encoder-} and its version
 * @param takesHints false for models made before hints were
 * @param digest SHA-256 of the weights file, as hexadecimal
 */
public record EncoderModel(String id, String digest, boolean takesHints, LineReader reader) {
  private static final String WEIGHTS = "encoder.safetensors";
  private static final String PREPARED = "encoder";

  public EncoderModel {
    requireNonNull(id, "id");
    requireNonNull(digest, "digest");
    requireNonNull(reader, "reader");
  }

  /** As {@link #latest(Path, PreparedFiles)}, with nothing prepared. */
  public static Optional<EncoderModel> latest(Path folder) {
    return latest(folder, PreparedFiles.none());
  }

  /**
   * The latest version in a folder of versions ({@code 1}, {@code 2}, ...), if it holds any.
   *
   * @param prepared where its network may lie ready to run
   * @throws UncheckedIOException if its weights cannot be read or belong to another base model
   */
  public static Optional<EncoderModel> latest(Path folder, PreparedFiles prepared) {
    return latestVersion(folder)
        .map(version -> read(version.resolve(WEIGHTS), "encoder-" + nameOf(version), prepared));
  }

  /** Writes the network of the latest version, ready to run. */
  public static void prepare(Path folder, PreparedFiles files) throws IOException {
    Optional<Path> version = latestVersion(folder);
    if (version.isPresent()) {
      Path weights = version.get().resolve(WEIGHTS);
      BaseModel base = BaseModel.miniLm();
      TunedWeights tuned = TunedWeights.read(weights, base.network(), base.digest());
      files.write(
          PREPARED,
          inputs(DigestUtils.sha256Hex(Files.readAllBytes(weights))),
          "",
          ByteBuffer.wrap(QuantisedNetwork.of(base.network(), tuned.tensors())));
    }
  }

  private static String inputs(String weightsDigest) {
    return "quantised 1 " + weightsDigest + " " + BaseModel.networkIdentity();
  }

  private static Optional<Path> latestVersion(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(folder)) {
      return versions
          .filter(version -> Files.exists(version.resolve(WEIGHTS)))
          .max(Comparator.comparingInt(version -> Integer.parseInt(nameOf(version))));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot list the models in " + folder, failure);
    }
  }

  /** Reads weights on top of the base model on the class path. */
  public static EncoderModel read(Path weights, String id) {
    return read(weights, id, PreparedFiles.none());
  }

  private static EncoderModel read(Path weights, String id, PreparedFiles prepared) {
    try {
      String digest = KnownDigests.of(prepared).sha256(Files.readAllBytes(weights));
      Optional<EncoderNetwork> ready =
          prepared.read(PREPARED, inputs(digest)).flatMap(content -> network(content, weights));
      EncoderNetwork network = ready.isPresent() ? ready.get() : network(weights);
      TextEncoder encoder = new TextEncoder(BaseModel.miniLmVocabulary(), new WordSplitter());
      return new EncoderModel(
          id,
          digest,
          network.takesHints(),
          new EncoderTagger(encoder, network, new LabelDecoder()));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read the encoder's weights " + weights, failure);
    } catch (OrtException failure) {
      throw new IllegalStateException("the encoder's weights " + weights + " do not run", failure);
    }
  }

  /** A prepared file that cannot be used is as good as none. */
  private static Optional<EncoderNetwork> network(PreparedFiles.Content content, Path weights) {
    try {
      return Optional.of(new EncoderNetwork(content.bytes(), TunedWeights.readHead(weights)));
    } catch (IOException | OrtException unusable) {
      return Optional.empty();
    }
  }

  private static EncoderNetwork network(Path weights) throws IOException, OrtException {
    BaseModel base = BaseModel.miniLm();
    return new EncoderNetwork(
        base.network(), TunedWeights.read(weights, base.network(), base.digest()));
  }

  private static String nameOf(Path version) {
    return version.getFileName().toString();
  }
}
