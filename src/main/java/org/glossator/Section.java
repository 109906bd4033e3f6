package org.glossator;

import java.util.Objects;

/**
 * A part of a brief.
 *
 * @param name {@code front}, {@code main}, {@code policy-news}, {@code corporate-news} or {@code
 *     back}
 * @param span from its heading line to the next section
 */
public record Section(String name, Span span) {
  public Section {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(span, "span");
  }
}
