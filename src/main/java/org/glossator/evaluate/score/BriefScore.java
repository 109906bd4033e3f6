package org.glossator.evaluate.score;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one brief adds to every score.
 *
 * @param errors in reading order
 */
public record BriefScore(
    String id,
    SortedMap<Group, SchemeTallies> entities,
    Figures figures,
    List<SectorOutcome> sectors,
    List<ErrorCase> errors) {
  public BriefScore {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(figures, "figures");
    entities = Collections.unmodifiableSortedMap(new TreeMap<>(entities));
    sectors = List.copyOf(sectors);
    errors = List.copyOf(errors);
  }

  public Tally entities(Group group, Scheme scheme) {
    return entities.getOrDefault(group, SchemeTallies.NONE).get(scheme);
  }
}
