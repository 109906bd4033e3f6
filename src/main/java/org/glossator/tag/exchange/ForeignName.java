package org.glossator.tag.exchange;

import java.util.Objects;
import java.util.Optional;

/**
 * One name of another tool's list.
 *
 * @param file as given by the user
 * @param line from 1
 * @param label its type in the words of the list
 * @param entity what groups several names; the list's own identifier, if it has any
 */
public record ForeignName(
    String file, int line, String text, String label, Optional<String> entity) {
  public ForeignName {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(entity, "entity");
  }
}
