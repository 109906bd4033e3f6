package org.glossator.corpus.decision;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who decided, and when.
 *
 * @param reviewer name of the reviewer's file
 * @param at time of the reviewer's clock
 * @param lead whether the reviewer spoke as lead, whose word stands over the others'
 */
public record Author(String reviewer, Instant at, boolean lead) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

  public Author {
    Objects.requireNonNull(at, "at");
    requireName(reviewer);
  }

  /**
   * Checks a reviewer's name, which becomes a file's name.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static String requireName(String reviewer) {
    if (!isName(reviewer)) {
      throw new IllegalArgumentException(
          "reviewer is \""
              + reviewer
              + "\"; expected 1 to 40 of a-z, 0-9, dot, dash and underscore, a letter or digit"
              + " first");
    }
    return reviewer;
  }

  public static boolean isName(String reviewer) {
    return NAME.matcher(reviewer).matches();
  }
}
