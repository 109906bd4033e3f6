package org.glossator.tag;

import java.util.List;
import org.glossator.Brief;
import org.glossator.Sentence;

/**
 * Derives, raises or relates candidates by what the whole document says. Implementations are
 * thread-safe and keep nothing between calls.
 */
public interface DocumentRule {
  /**
   * Applies the rule to one brief.
   *
   * @param candidates of all sources and earlier rules, ordered as {@link CandidateOrder}
   * @return all candidates that hold from now on, in any order
   */
  List<Candidate> apply(Brief brief, List<Sentence> sentences, List<Candidate> candidates);
}
