package org.glossator.tag;

import java.util.List;
import org.glossator.Mention;

/** Decides between rival candidates. Implementations are thread-safe. */
public interface Merge {
  /**
   * Merges the candidates of one brief.
   *
   * @param candidates in any order; may overlap
   * @return ascending, without overlap
   */
  List<Mention> merge(List<Candidate> candidates);
}
