package org.glossator.review;

import java.util.Objects;
import org.glossator.corpus.decision.Author;

/**
 * Who sits at the page.
 *
 * @param lead whether the reviewer adjudicates
 * @param blind whether the reviewer sees no other's decisions
 */
public record Reviewer(String name, boolean lead, boolean blind) {
  public Reviewer {
    Objects.requireNonNull(name, "name");
    Author.requireName(name);
  }
}
