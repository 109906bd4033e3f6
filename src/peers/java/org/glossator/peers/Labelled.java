package org.glossator.peers;

import java.util.Objects;
import org.glossator.Span;

/**
 * What a tagger marked.
 *
 * @param span in UTF-16 units
 * @param label in the tagger's own words
 */
record Labelled(Span span, String label) {
  Labelled {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(label, "label");
  }
}
