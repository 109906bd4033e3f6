package org.glossator.tag.encoder;

import static java.util.Objects.requireNonNull;

import org.glossator.EntityType;
import org.glossator.Span;

/**
 * A mention the network found; the probability is that of exactly this span having exactly this
 * type.
 */
public record EncoderMention(Span span, EntityType type, double probability) {
  public EncoderMention {
    requireNonNull(span, "span is null");
    requireNonNull(type, "type is null");
  }
}
