package org.glossator.train.text;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Something wrong in a tagging text: where, what was found, what was expected. {@code line} counts
 * from 1.
 */
public record TaggedTextProblem(Path source, int line, String found, String expected) {
  public TaggedTextProblem {
    requireNonNull(source, "source is null");
    requireNonNull(found, "found is null");
    requireNonNull(expected, "expected is null");
  }

  @Override
  public String toString() {
    return source + ":" + line + ": found " + found + ", expected " + expected;
  }
}
