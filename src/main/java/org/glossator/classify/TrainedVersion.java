package org.glossator.classify;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a training makes.
 *
 * @param files names and contents of the version's folder
 * @param quality held-out quality of the whole procedure
 * @param candidates held-out quality of each candidate, in the order of the plan
 * @param disagreements most certain first
 */
public record TrainedVersion(
    SortedMap<String, byte[]> files,
    Quality quality,
    List<Map.Entry<String, Quality>> candidates,
    List<Disagreement> disagreements) {
  public TrainedVersion {
    candidates = List.copyOf(candidates);
    disagreements = List.copyOf(disagreements);
  }
}
