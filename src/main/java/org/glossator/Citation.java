package org.glossator;

import java.util.Objects;

/**
 * A source that a Noteworthy bullet names.
 *
 * @param span range in the text
 * @param publisher who published it ("MIIT", "South China Morning Post")
 * @param kind what it is ("notice", "article", "press release"); empty where none is named
 */
public record Citation(Span span, String publisher, String kind) {
  public Citation {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(publisher, "publisher");
    Objects.requireNonNull(kind, "kind");
  }
}
