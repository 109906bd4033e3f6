package org.glossator.corpus.decision;

import java.util.Objects;

/**
 * Where a decision holds: a mention, or the headline of an item.
 *
 * @param brief id of the brief
 * @param sha256 digest of the source in which the anchor's positions count
 */
public record Place(String brief, String sha256, Anchor anchor) {
  public Place {
    Objects.requireNonNull(brief, "brief");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(anchor, "anchor");
  }
}
