package org.glossator.train.text;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A tagging text file: the {@code # key: value} lines of its head and its documents. */
public record TaggedText(Path source, Map<String, String> head, List<TaggedDocument> documents) {
  public TaggedText {
    requireNonNull(source, "source is null");
    head = Map.copyOf(head);
    documents = List.copyOf(documents);
  }

  public Stream<TaggedLine> lines() {
    return documents.stream().flatMap(document -> document.lines().stream());
  }
}
