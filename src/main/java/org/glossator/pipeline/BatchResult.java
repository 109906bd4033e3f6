package org.glossator.pipeline;

import java.util.List;
import java.util.Objects;
import org.glossator.Change;
import org.glossator.Run;

/**
 * What a run did.
 *
 * @param run of all sources, those that were left as they are included; equal for equal sources
 *     whatever was there before
 * @param changes briefs stored anew, ordered by path
 * @param vanished paths of known sources that are no longer there, ordered
 * @param isStopped whether it was asked to stop before all was done
 */
public record BatchResult(Run run, List<Change> changes, List<String> vanished, boolean isStopped) {
  public BatchResult {
    Objects.requireNonNull(run, "run");
    changes = List.copyOf(changes);
    vanished = List.copyOf(vanished);
  }
}
