package org.glossator.tag.encoder;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.CandidateOrder;

/**
 * What listed names say of the words of a text. The network is told, so that it learns where a
 * listed name is none and where an unlisted one goes on.
 */
public final class ListedHints {
  /** In the order of the network's rows. */
  enum Hint {
    NONE,
    ORGANISATION,
    COMPANY,
    TECHNOLOGY,
    AMBIGUOUS
  }

  public static final ListedHints NONE = new ListedHints(new TreeMap<>());

  private static final Comparator<Candidate> LONGEST_FIRST =
      Comparator.comparingInt((Candidate candidate) -> -candidate.span().length())
          .thenComparing(Candidate::standing)
          .thenComparing(CandidateOrder.BY_PLACE);

  private final NavigableMap<Integer, Map.Entry<Integer, Hint>> byStart;

  private ListedHints(NavigableMap<Integer, Map.Entry<Integer, Hint>> byStart) {
    this.byStart = byStart;
  }

  /** Of overlapping names the longest speaks. */
  public static ListedHints of(List<Candidate> listed) {
    NavigableMap<Integer, Map.Entry<Integer, Hint>> byStart = new TreeMap<>();
    for (Candidate candidate : listed.stream().sorted(LONGEST_FIRST).toList()) {
      Span span = candidate.span();
      Map.Entry<Integer, Map.Entry<Integer, Hint>> before = byStart.lowerEntry(span.end());
      if (before == null || before.getValue().getKey() <= span.start()) {
        byStart.put(span.start(), Map.entry(span.end(), hint(candidate)));
      }
    }
    return new ListedHints(byStart);
  }

  public boolean isEmpty() {
    return byStart.isEmpty();
  }

  private static Hint hint(Candidate candidate) {
    if (candidate.isTentative()) {
      return Hint.AMBIGUOUS;
    }
    return switch (candidate.type()) {
      case ORGANISATION -> Hint.ORGANISATION;
      case COMPANY -> Hint.COMPANY;
      case TECHNOLOGY -> Hint.TECHNOLOGY;
    };
  }

  /** What the name says in which the word begins. */
  Hint at(Span word) {
    Map.Entry<Integer, Map.Entry<Integer, Hint>> before = byStart.floorEntry(word.start());
    return before != null && before.getValue().getKey() > word.start()
        ? before.getValue().getValue()
        : Hint.NONE;
  }
}
