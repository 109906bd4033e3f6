package org.glossator;

import java.util.List;
import java.util.Objects;

/**
 * A sentence and its tokens.
 *
 * @param span range of the sentence; never crosses a role
 * @param tokens ascending, without overlap, each inside {@code span}
 */
public record Sentence(Span span, List<Span> tokens) {
  public Sentence {
    Objects.requireNonNull(span, "span");
    tokens = List.copyOf(tokens);
    int previous = span.start();
    for (Span token : tokens) {
      if (token.start() < previous || token.end() > span.end()) {
        throw new IllegalArgumentException("token " + token + " is out of order in " + span);
      }
      previous = token.end();
    }
  }
}
