package org.glossator.tag.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.glossator.EntityType;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.CandidateOrder;

/**
 * All candidates of one span and type: what the merge accepts or refuses as one.
 *
 * @param members at least one, the best standing first
 */
public record CandidateGroup(Span span, EntityType type, List<Candidate> members) {
  public CandidateGroup {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(type, "type");
    members = List.copyOf(members);
  }

  /** The groups of a brief's candidates, ordered by place and type. */
  public static List<CandidateGroup> of(List<Candidate> candidates) {
    Map<Span, Map<EntityType, List<Candidate>>> groups = new TreeMap<>();
    candidates.stream()
        .sorted(CandidateOrder.BY_PLACE)
        .distinct()
        .forEach(candidate ->
            groups
                .computeIfAbsent(candidate.span(), key -> new TreeMap<>())
                .computeIfAbsent(candidate.type(), key -> new ArrayList<>())
                .add(candidate));
    List<CandidateGroup> result = new ArrayList<>();
    groups.forEach((span, types) ->
        types.forEach((type, members) -> result.add(new CandidateGroup(span, type, members))));
    return result;
  }
}
