package org.glossator.parse;

import java.util.Objects;
import org.glossator.Span;

/**
 * A label at the start of a line.
 *
 * @param strong whether it is a label wherever it stands
 * @param colon whether a colon or dash ends it
 * @param phrase the label with its colon
 * @param content what follows it on its line; may be empty
 */
record Label(Term term, boolean strong, boolean colon, Span phrase, Span content) {
  Label {
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(phrase, "phrase");
    Objects.requireNonNull(content, "content");
  }
}
