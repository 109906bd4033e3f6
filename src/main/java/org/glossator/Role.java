package org.glossator;

import java.util.Objects;

/**
 * A stretch of an item with one purpose; labels ("At a glance:") and bullet signs stand outside.
 */
public record Role(RoleType type, Span span) {
  public Role {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(span, "span");
  }
}
