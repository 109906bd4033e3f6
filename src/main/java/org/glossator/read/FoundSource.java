package org.glossator.read;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that is to be read, or one line of a file of documents.
 *
 * @param path as given, with {@code /} between folders; of a line with {@code #} and its id
 * @param id the brief's id, unique among the sources found together
 * @param line the line that is meant, where not the whole file is
 */
public record FoundSource(Path file, String path, String id, Optional<Line> line) {
  /**
   * A line of a file.
   *
   * @param start offset of its first byte
   * @param length in bytes, without the line end
   */
  public record Line(long start, int length) {}

  public FoundSource {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(line, "line");
  }

  /** A whole file. */
  public FoundSource(Path file, String path, String id) {
    this(file, path, id, Optional.empty());
  }

  /** The same source, stored under another id. */
  public FoundSource as(String otherId) {
    return new FoundSource(file, path, otherId, line);
  }
}
