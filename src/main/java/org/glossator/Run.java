package org.glossator;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One run over a set of sources. Clock times are kept by whoever writes the run, apart from this,
 * so that equal runs are equal.
 *
 * @param id made of the digests and the outcomes
 * @param provenance digests of code, configuration, gazetteers and models, by name
 * @param outcomes one for each source, ordered by path
 */
public record Run(String id, SortedMap<String, String> provenance, List<Outcome> outcomes) {
  public Run {
    Objects.requireNonNull(id, "id");
    provenance = Collections.unmodifiableSortedMap(new TreeMap<>(provenance));
    outcomes = List.copyOf(outcomes);
  }
}
