package org.glossator.peers;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glossator.EntityType;
import org.glossator.ProjectDataException;

/** Which label of a peer means which of our types: {@code evaluation/peers.yaml}. */
final class LabelMap {
  private static final String SCHEMA = "glossator/peers/1";

  private final Path file;
  private final Map<String, Entry> labels;

  /** What a label becomes; nothing where {@code type} is null. */
  record Entry(String type, String reason) {}

  private record PeersFile(String schema, Map<String, Map<String, Entry>> peers) {}

  private LabelMap(Path file, Map<String, Entry> labels) {
    this.file = file;
    this.labels = labels;
  }

  /**
   * @throws ProjectDataException if the file does not speak of the peer, or names an unknown type
   */
  static LabelMap read(Path file, String peer) {
    try {
      PeersFile read = new YAMLMapper().readValue(file.toFile(), PeersFile.class);
      Map<String, Entry> labels = read.peers().get(peer);
      if (!SCHEMA.equals(read.schema()) || labels == null) {
        throw new ProjectDataException(
            file + ": expected schema " + SCHEMA + " and labels of " + peer);
      }
      labels.forEach((label, entry) -> {
        if (entry.reason() == null) {
          throw new ProjectDataException(file + ": " + label + " has no reason");
        }
        typeOf(entry);
      });
      return new LabelMap(file, new TreeMap<>(labels));
    } catch (IOException | IllegalArgumentException failure) {
      throw new ProjectDataException(file + ": " + failure.getMessage());
    }
  }

  /**
   * The type of a label, where it is one of ours.
   *
   * @throws ProjectDataException if the file does not speak of the label
   */
  Optional<EntityType> type(String label) {
    Entry entry = labels.get(label);
    if (entry == null) {
      int slash = label.indexOf('/');
      if (slash > 0) {
        return type(label.substring(0, slash));
      }
      throw new ProjectDataException(
          file + ": does not say what the label " + label + " becomes; add a line with the reason");
    }
    return typeOf(entry);
  }

  private static Optional<EntityType> typeOf(Entry entry) {
    return Optional.ofNullable(entry.type()).map(EntityType::valueOf);
  }
}
