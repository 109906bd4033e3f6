package org.glossator.tag;

import java.util.Comparator;

/** One total order, so that results depend on no order of sources or threads. */
public final class CandidateOrder {
  /** By place, the longer first, then standing, type, entity and evidence. */
  public static final Comparator<Candidate> BY_PLACE =
      Comparator.comparing(Candidate::span)
          .thenComparing(Candidate::standing)
          .thenComparing(Candidate::type)
          .thenComparing(candidate -> candidate.entity().id())
          .thenComparing(candidate -> candidate.evidence().toString());

  private CandidateOrder() {}
}
