package org.glossator.read;

import java.util.List;
import org.glossator.Outcome;

/**
 * What lies under the given files and folders.
 *
 * @param sources ordered by path
 * @param rejected what was given but cannot be read
 * @param passedOver files in given folders that are of another kind, ordered by path
 */
public record FoundSources(
    List<FoundSource> sources, List<Outcome.Rejected> rejected, List<String> passedOver) {
  public FoundSources {
    sources = List.copyOf(sources);
    rejected = List.copyOf(rejected);
    passedOver = List.copyOf(passedOver);
  }
}
