package org.glossator.train.text;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A document of a tagging text: its title, which is never scored, and its lines. */
public record TaggedDocument(String title, List<TaggedLine> lines) {
  public TaggedDocument {
    requireNonNull(title, "title is null");
    lines = List.copyOf(lines);
  }
}
