package org.glossator.corpus.decision;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.AnnotatedBrief;
import org.glossator.Span;

/**
 * A brief as people decided it.
 *
 * @param brief machine's and decided mentions and sectors together
 * @param decided the last decision on each range, also where it is a deletion
 * @param filed the last decision on the sector, by item id
 * @param completed the decision that closed the item, by item id
 * @param lost decisions whose place is no longer found, or whose item has changed
 */
public record Resolved(
    AnnotatedBrief brief,
    SortedMap<Span, Decision> decided,
    Map<String, Decision> filed,
    Map<String, Decision> completed,
    List<Decision> lost) {
  public Resolved {
    Objects.requireNonNull(brief, "brief");
    decided = Collections.unmodifiableSortedMap(new TreeMap<>(decided));
    filed = Map.copyOf(filed);
    completed = Map.copyOf(completed);
    lost = List.copyOf(lost);
  }
}
