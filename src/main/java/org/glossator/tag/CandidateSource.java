package org.glossator.tag;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.Brief;
import org.glossator.Sentence;

/** Proposes mentions. Implementations are thread-safe and keep nothing between calls. */
public interface CandidateSource {
  /** Short name, unique among the sources of a tagger. */
  String name();

  /**
   * What this source proposes for one brief.
   *
   * @param sentences all sentences of the brief, ascending
   * @return in any order; may overlap
   */
  List<Candidate> candidates(Brief brief, List<Sentence> sentences);

  /** Digests of the gazetteers and models in use, by name. */
  default SortedMap<String, String> provenance() {
    return Collections.unmodifiableSortedMap(new TreeMap<>());
  }
}
