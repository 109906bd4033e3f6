package org.glossator.evaluate;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.glossator.evaluate.score.BriefScore;

/**
 * All briefs of a corpus, scored one by one.
 *
 * @param briefs ascending by id
 * @param notices what was not scored
 * @param warnings what makes the scores doubtful
 */
public record Scored(
    EvaluationFile.Subject subject,
    List<BriefScore> briefs,
    List<String> notices,
    List<String> warnings) {
  public Scored {
    Objects.requireNonNull(subject, "subject");
    briefs = List.copyOf(briefs);
    notices = List.copyOf(notices);
    warnings = List.copyOf(warnings);
  }

  /** Digests of what made the corpus, by name. */
  public SortedMap<String, String> provenance() {
    return subject.provenance();
  }
}
