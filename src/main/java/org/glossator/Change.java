package org.glossator;

import java.util.Objects;

/**
 * A brief that a run stored anew, and why.
 *
 * @param path the source's path as given
 * @param cause what exactly changed ("gazetteers/companies-china.tsv c:byd"); may be empty
 */
public record Change(String path, String briefId, ChangeReason reason, String cause) {
  public Change {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(briefId, "briefId");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(cause, "cause");
  }
}
