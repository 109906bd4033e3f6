package org.glossator.tag;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.Brief;
import org.glossator.Mention;

/** Decides between rival candidates. Implementations are thread-safe. */
public interface Merge {
  /**
   * Merges the candidates of one brief.
   *
   * @param candidates in any order; may overlap
   * @return ascending, without overlap
   */
  List<Mention> merge(Brief brief, List<Candidate> candidates);

  /** Digests of the models in use, by name. */
  default SortedMap<String, String> provenance() {
    return Collections.unmodifiableSortedMap(new TreeMap<>());
  }
}
