package org.glossator.tag;

import java.util.List;
import java.util.SortedMap;
import org.glossator.Brief;
import org.glossator.Mention;
import org.glossator.Sentence;

/**
 * Finds the mentions of a brief. Implementations are thread-safe and keep nothing between calls.
 */
public interface Tagger {
  /**
   * Finds all mentions of a brief.
   *
   * @param sentences all sentences of the brief, ascending
   * @return mentions, ascending, without overlap
   */
  List<Mention> tag(Brief brief, List<Sentence> sentences);

  /** Digests of the gazetteers, rules and models in use, by name. */
  SortedMap<String, String> provenance();
}
