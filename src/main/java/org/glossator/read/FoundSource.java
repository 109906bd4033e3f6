package org.glossator.read;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that is to be read.
 *
 * @param path as given, with {@code /} between folders
 * @param id the brief's id, unique among the sources found together
 */
public record FoundSource(Path file, String path, String id) {
  public FoundSource {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(id, "id");
  }
}
