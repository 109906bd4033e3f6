package org.glossator.train.text;

import static java.util.Objects.requireNonNull;

import org.glossator.EntityType;
import org.glossator.Span;

/** A marked mention; its span counts UTF-16 units of the line without markup. */
public record TaggedMention(Span span, EntityType type) {
  public TaggedMention {
    requireNonNull(span, "span is null");
    requireNonNull(type, "type is null");
  }
}
