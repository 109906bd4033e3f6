package org.glossator.tag.encoder;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.ProjectDataException;
import org.glossator.prepared.KnownDigests;
import org.glossator.prepared.OnnxSessions;
import org.glossator.prepared.PreparedFiles;

/**
 * One weights file of an encoder, whole or in parts, with its base model.
 *
 * @param digest SHA-256 of the file, as hexadecimal; of parts, of their digests in order
 */
record EncoderWeights(Path file, String digest, SafeTensors tensors, BaseModel.Place base) {
  /**
   * Reads a file.
   *
   * @throws ProjectDataException if it is no weights file or belongs to no known base model
   */
  static EncoderWeights read(Path file, KnownDigests known) {
    try {
      List<byte[]> contents = SafeTensors.contents(file);
      SafeTensors tensors = SafeTensors.of(file, contents);
      return new EncoderWeights(
          file,
          digest(contents.stream().map(known::sha256).toList()),
          tensors,
          BaseModel.Place.of(TunedWeights.baseDigest(tensors)));
    } catch (IOException failure) {
      throw new ProjectDataException(
          file
              + ": not the weights of an encoder ("
              + failure.getMessage().lines().findFirst().orElse("")
              + ")");
    }
  }

  /** One digest of several, or the only one. */
  static String digest(List<String> digests) {
    return digests.size() == 1
        ? digests.getFirst()
        : DigestUtils.sha256Hex(String.join(" ", digests));
  }

  /** Its network, prepared or made now. */
  EncoderNetwork network(PreparedFiles prepared) throws IOException, OrtException {
    Optional<EncoderNetwork> ready = prepared.read(name(), inputs()).flatMap(this::network);
    if (ready.isPresent()) {
      return ready.get();
    }
    BaseModel model = base.read();
    return new EncoderNetwork(
        model.network(), TunedWeights.of(file, tensors, model.network(), model.digest()));
  }

  /** A prepared file that cannot be used is as good as none. */
  private Optional<EncoderNetwork> network(PreparedFiles.Content content) {
    try {
      return Optional.of(
          new EncoderNetwork(
              OnnxSessions.ofOptimised(content.bytes()), TunedWeights.head(file, tensors)));
    } catch (IOException | OrtException unusable) {
      return Optional.empty();
    }
  }

  /** Writes its network, ready to run. */
  void prepare(PreparedFiles files) throws IOException {
    BaseModel model = base.read();
    TunedWeights tuned = TunedWeights.of(file, tensors, model.network(), model.digest());
    files.write(
        name(),
        inputs(),
        "",
        OnnxSessions.optimised(QuantisedNetwork.of(model.network(), tuned.tensors())));
  }

  private String name() {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private String inputs() {
    return "quantised 2 " + digest + " " + base.identity();
  }
}
