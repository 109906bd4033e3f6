package org.glossator.evaluate.score;

import java.util.Objects;

/**
 * Counts besides those of mentions.
 *
 * @param chunks CoNLL chunks
 * @param linkedSpans of mentions found with their span, those with the right identity
 * @param linked mentions with right span, type and identity
 * @param items by their start
 * @param roles by role, start and end; nothing where gold has no roles
 */
public record Figures(Tally chunks, Tally linkedSpans, Tally linked, Tally items, Tally roles) {
  public static final Figures NONE =
      new Figures(Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE);

  public Figures {
    Objects.requireNonNull(chunks, "chunks");
    Objects.requireNonNull(linkedSpans, "linkedSpans");
    Objects.requireNonNull(linked, "linked");
    Objects.requireNonNull(items, "items");
    Objects.requireNonNull(roles, "roles");
  }

  public Figures plus(Figures other) {
    return new Figures(
        chunks.plus(other.chunks),
        linkedSpans.plus(other.linkedSpans),
        linked.plus(other.linked),
        items.plus(other.items),
        roles.plus(other.roles));
  }
}
