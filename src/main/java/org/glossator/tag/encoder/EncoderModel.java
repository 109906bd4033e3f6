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
import org.glossator.ProjectDataException;
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
   * @throws ProjectDataException if its weights cannot be read or belong to no known base model
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
      byte[] bytes = Files.readAllBytes(weights);
      SafeTensors stored = SafeTensors.of(weights, bytes);
      BaseModel.Place place = BaseModel.Place.of(TunedWeights.baseDigest(stored));
      BaseModel base = place.read();
      TunedWeights tuned = TunedWeights.of(weights, stored, base.network(), base.digest());
      files.write(
          PREPARED,
          inputs(DigestUtils.sha256Hex(bytes), place),
          "",
          ByteBuffer.wrap(QuantisedNetwork.of(base.network(), tuned.tensors())));
    }
  }

  private static String inputs(String weightsDigest, BaseModel.Place base) {
    return "quantised 1 " + weightsDigest + " " + base.identity();
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
      byte[] bytes = Files.readAllBytes(weights);
      String digest = KnownDigests.of(prepared).sha256(bytes);
      SafeTensors stored = SafeTensors.of(weights, bytes);
      BaseModel.Place place = BaseModel.Place.of(TunedWeights.baseDigest(stored));
      Optional<EncoderNetwork> ready =
          prepared
              .read(PREPARED, inputs(digest, place))
              .flatMap(content -> network(content, weights, stored));
      EncoderNetwork network = ready.isPresent() ? ready.get() : network(place, weights, stored);
      TextEncoder encoder = new TextEncoder(place.vocabulary(), new WordSplitter());
      return new EncoderModel(
          id,
          digest,
          network.takesHints(),
          new EncoderTagger(encoder, network, new LabelDecoder()));
    } catch (IOException failure) {
      throw new ProjectDataException(
          weights + ": not the weights of an encoder (" + failure.getMessage() + ")");
    } catch (OrtException failure) {
      throw new IllegalStateException("the encoder's weights " + weights + " do not run", failure);
    }
  }

  /** A prepared file that cannot be used is as good as none. */
  private static Optional<EncoderNetwork> network(
      PreparedFiles.Content content, Path weights, SafeTensors stored) {
    try {
      return Optional.of(new EncoderNetwork(content.bytes(), TunedWeights.head(weights, stored)));
    } catch (IOException | OrtException unusable) {
      return Optional.empty();
    }
  }

  private static EncoderNetwork network(BaseModel.Place place, Path weights, SafeTensors stored)
      throws IOException, OrtException {
    BaseModel base = place.read();
    return new EncoderNetwork(
        base.network(), TunedWeights.of(weights, stored, base.network(), base.digest()));
  }

  private static String nameOf(Path version) {
    return version.getFileName().toString();
  }
}
