package org.glossator;

import java.util.Objects;

/**
 * A source as read.
 *
 * @param id made of the path; the name of everything that is written about it
 * @param path as given, with {@code /} between folders
 * @param sha256 of the source's bytes, lower-case hexadecimal
 * @param text the canonical text; never altered, every span points into it
 */
public record SourceDocument(String id, String path, String sha256, String text) {
  public SourceDocument {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(text, "text");
  }
}
