package org.glossator;

import java.util.List;
import java.util.Objects;

/**
 * A main entry, a Noteworthy bullet, or a headline section.
 *
 * @param id unique in its brief ({@code main-1}, {@code policy-news-3})
 * @param span from the start of its headline line (with its number) or bullet line to the end of
 *     its last role or label line
 * @param headline the headline without number; of a bullet item, its text without sign, date and
 *     citation
 * @param roles ascending, without overlap, inside {@code span}; the headline of a main entry or
 *     article is its first role
 */
public record Item(
    String id, ItemKind kind, Span span, Span headline, List<Role> roles, ItemFacts facts) {
  public Item {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(headline, "headline");
    Objects.requireNonNull(facts, "facts");
    roles = List.copyOf(roles);
    int previous = span.start();
    for (Role role : roles) {
      if (role.span().start() < previous || role.span().end() > span.end()) {
        throw new IllegalArgumentException(
            "role " + role + " is out of order or outside item " + id + " at " + span);
      }
      previous = role.span().end();
    }
  }
}
