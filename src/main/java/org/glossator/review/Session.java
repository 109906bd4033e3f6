package org.glossator.review;

import java.util.Objects;

/**
 * A browser that has signed in.
 *
 * @param csrf what every changing request must carry
 */
record Session(Reviewer reviewer, String csrf) {
  Session {
    Objects.requireNonNull(reviewer, "reviewer");
    Objects.requireNonNull(csrf, "csrf");
  }
}
