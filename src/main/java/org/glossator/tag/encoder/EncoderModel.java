package org.glossator.tag.encoder;

import static java.util.Objects.requireNonNull;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glossator.ProjectDataException;
import org.glossator.prepared.KnownDigests;
import org.glossator.prepared.PreparedFiles;

/**
 * A shipped encoder, ready to tag: one network or several whose judgement is averaged.
 *
 * @param id {@code encoder-} and its version
 * @param takesHints false for models made before hints were
 * @param digest SHA-256 of the weights file, as hexadecimal; of several files, of their digests in
 *     the order of their names
 */
public record EncoderModel(String id, String digest, boolean takesHints, LineReader reader) {
  private static final String FIRST = "encoder.safetensors";
  private static final String ENDING = ".safetensors";

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
   * @param prepared where its networks may lie ready to run
   * @throws ProjectDataException if its weights cannot be read or belong to no known base model
   */
  public static Optional<EncoderModel> latest(Path folder, PreparedFiles prepared) {
    return latestVersion(folder).map(version -> read(version, prepared));
  }

  /** Writes the networks of the latest version, ready to run. */
  public static void prepare(Path folder, PreparedFiles files) throws IOException {
    Optional<Path> version = latestVersion(folder);
    if (version.isPresent()) {
      for (Path file : weights(version.get())) {
        EncoderWeights.read(file, KnownDigests.of(PreparedFiles.none())).prepare(files);
      }
    }
  }

  /** Folder of the latest version. */
  public static Optional<Path> latestVersion(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(folder)) {
      return versions
          .filter(EncoderModel::isVersion)
          .max(Comparator.comparingInt(version -> Integer.parseInt(nameOf(version))));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot list the models in " + folder, failure);
    }
  }

  /** Whether a folder holds weights of an encoder. */
  public static boolean isVersion(Path folder) {
    try {
      return Files.isDirectory(folder) && weights(folder).contains(folder.resolve(FIRST));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot list " + folder, failure);
    }
  }

  /**
   * Reads a version.
   *
   * @param version folder with one weights file or several; its name is the version's
   */
  public static EncoderModel read(Path version) {
    return read(version, PreparedFiles.none());
  }

  private static EncoderModel read(Path version, PreparedFiles prepared) {
    try {
      KnownDigests known = KnownDigests.of(prepared);
      List<EncoderWeights> all = new ArrayList<>();
      List<EncoderNetwork> networks = new ArrayList<>();
      for (Path file : weights(version)) {
        all.add(EncoderWeights.read(file, known));
        networks.add(all.getLast().network(prepared));
      }
      boolean takesHints = networks.stream().allMatch(EncoderNetwork::takesHints);
      TextEncoder encoder = new TextEncoder(all.getFirst().base().vocabulary(), new WordSplitter());
      return new EncoderModel(
          "encoder-" + nameOf(version.toAbsolutePath().normalize()),
          EncoderWeights.digest(all.stream().map(EncoderWeights::digest).toList()),
          takesHints,
          new EncoderTagger(encoder, networks, new LabelDecoder()));
    } catch (IOException failure) {
      throw new ProjectDataException(
          version + ": not a version of the encoder (" + failure.getMessage() + ")");
    } catch (OrtException failure) {
      throw new IllegalStateException(
          "the encoder's weights in " + version + " do not run", failure);
    }
  }

  private static List<Path> weights(Path version) throws IOException {
    try (Stream<Path> files = Files.list(version)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .map(TensorParts::whole)
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static String nameOf(Path version) {
    return version.getFileName().toString();
  }
}
