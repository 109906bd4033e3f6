package org.glossator.tag.encoder;

import static java.util.Objects.requireNonNull;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A shipped encoder, ready to tag.
 *
 * @param id {@code encoder-} and its version
 * @param takesHints false for models made before hints were
 * @param digest SHA-256 of the weights file, as hexadecimal
 */
public record EncoderModel(String id, String digest, boolean takesHints, LineReader reader) {
  private static final String WEIGHTS = "encoder.safetensors";

  public EncoderModel {
    requireNonNull(id, "id");
    requireNonNull(digest, "digest");
    requireNonNull(reader, "reader");
  }

  /**
   * The latest version in a folder of versions ({@code 1}, {@code 2}, ...), if it holds any.
   *
   * @throws UncheckedIOException if its weights cannot be read or belong to another base model
   */
  public static Optional<EncoderModel> latest(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(folder)) {
      return versions
          .filter(version -> Files.exists(version.resolve(WEIGHTS)))
          .max(Comparator.comparingInt(version -> Integer.parseInt(nameOf(version))))
          .map(version -> read(version.resolve(WEIGHTS), "encoder-" + nameOf(version)));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot list the models in " + folder, failure);
    }
  }

  /** Reads weights on top of the base model on the class path. */
  public static EncoderModel read(Path weights, String id) {
    try {
      BaseModel base = BaseModel.miniLm();
      TunedWeights tuned = TunedWeights.read(weights, base.network(), base.digest());
      TextEncoder encoder = new TextEncoder(base.vocabulary(), new WordSplitter());
      EncoderNetwork network = new EncoderNetwork(base.network(), tuned);
      return new EncoderModel(
          id,
          DigestUtils.sha256Hex(Files.readAllBytes(weights)),
          tuned.tensors().get(TunedWeights.SHAPES).shape().getFirst() == TextEncoder.SHAPES,
          new EncoderTagger(encoder, network, new LabelDecoder()));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read the encoder's weights " + weights, failure);
    } catch (OrtException failure) {
      throw new IllegalStateException("the encoder's weights " + weights + " do not run", failure);
    }
  }

  private static String nameOf(Path version) {
    return version.getFileName().toString();
  }
}
