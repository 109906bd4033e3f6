package org.glossator.tag.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the tensors of one file lie: in the file itself or, where that would be too large, in parts
 * named as Hugging Face names them, {@code x-00001-of-00002.safetensors}.
 */
final class TensorParts {
  /** Bytes of tensors above which a file is written in parts; hosts of repositories want 20 MiB. */
  static final long LARGEST = 16L << 20;

  private static final Pattern PART = Pattern.compile("(.+)-\\d{5}-of-(\\d{5})(\\.[^.]*)");

  private TensorParts() {}

  /** The file of which this is a part, or this file. */
  static Path whole(Path file) {
    Matcher part = PART.matcher(file.getFileName().toString());
    return part.matches() ? file.resolveSibling(part.group(1) + part.group(3)) : file;
  }

  /** What the parts of a file are named, in order; one is the file itself. */
  static List<Path> names(Path file, int count) {
    if (count == 1) {
      return List.of(file);
    }
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return IntStream.rangeClosed(1, count)
        .mapToObj(number ->
            file.resolveSibling(
                "%s-%05d-of-%05d%s"
                    .formatted(name.substring(0, dot), number, count, name.substring(dot))))
        .toList();
  }

  /**
   * The files that hold the tensors, in order.
   *
   * @throws IOException if there is none or a part is missing
   */
  static List<Path> of(Path file) throws IOException {
    if (Files.exists(file)) {
      return List.of(file);
    }
    List<Path> found;
    try (Stream<Path> siblings = Files.list(file.toAbsolutePath().getParent())) {
      found =
          siblings
              .map(sibling -> file.resolveSibling(sibling.getFileName()))
              .filter(sibling -> whole(sibling).equals(file))
              .sorted()
              .toList();
    }
    if (found.isEmpty()) {
      throw new IOException(file + ": found neither this file nor parts of it");
    }
    Matcher first = PART.matcher(found.getFirst().getFileName().toString());
    List<Path> expected =
        first.matches() ? names(file, Integer.parseInt(first.group(2))) : List.of();
    if (!found.equals(expected)) {
      throw new IOException(file + ": found the parts " + found + ", expected " + expected);
    }
    return found;
  }
}
