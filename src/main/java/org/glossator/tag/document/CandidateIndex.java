package org.glossator.tag.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glossator.Span;
import org.glossator.tag.Candidate;

/** Candidates by their places. */
final class CandidateIndex {
  /** Firm before tentative, then the longer, then the better standing. */
  private static final Comparator<Candidate> BEST =
      Comparator.comparing(Candidate::isTentative)
          .thenComparingInt(candidate -> -candidate.span().length())
          .thenComparing(Candidate::standing)
          .thenComparing(Candidate::type)
          .thenComparing(candidate -> candidate.entity().id());

  private final Map<Integer, List<Candidate>> byEnd = new HashMap<>();
  private final Map<Span, List<Candidate>> bySpan = new HashMap<>();

  CandidateIndex(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      byEnd.computeIfAbsent(candidate.span().end(), key -> new ArrayList<>(1)).add(candidate);
      bySpan.computeIfAbsent(candidate.span(), key -> new ArrayList<>(1)).add(candidate);
    }
  }

  Optional<Candidate> bestEndingAt(int end) {
    return byEnd.getOrDefault(end, List.of()).stream().min(BEST);
  }

  Optional<Candidate> bestAt(Span span) {
    return bySpan.getOrDefault(span, List.of()).stream().min(BEST);
  }

  List<Candidate> at(Span span) {
    return bySpan.getOrDefault(span, List.of());
  }
}
