package org.glossator.corpus.decision;

import java.util.Objects;

/**
 * One decision of one reviewer.
 *
 * @param id unique over all reviewers; made where the decision is made, so that sending it twice
 *     does no harm
 * @param batch shared by decisions that were made at one stroke and are undone at one
 */
public record Decision(String id, String batch, Author author, Place place, Verdict verdict) {
  public Decision {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(batch, "batch");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(verdict, "verdict");
    if (id.isBlank() || id.length() > 100 || batch.length() > 100) {
      throw new IllegalArgumentException("id is \"" + id + "\"; expected 1 to 100 characters");
    }
  }
}
