package org.glossator.classify;

import java.util.List;
import java.util.SortedMap;
import org.glossator.Brief;
import org.glossator.Mention;
import org.glossator.SectorDecision;
import org.glossator.Sentence;

/** Files the items of a brief. Implementations are thread-safe and keep no state that shows. */
public interface SectorClassifier {
  /**
   * Decides the sector of every item.
   *
   * @param sentences all sentences of the brief, ascending
   * @param mentions all mentions of the brief, ascending
   * @return a decision for every item, by item id
   */
  SortedMap<String, SectorDecision> classify(
      Brief brief, List<Sentence> sentences, List<Mention> mentions);

  /** Digests of taxonomy and models in use, by name. */
  SortedMap<String, String> provenance();
}
