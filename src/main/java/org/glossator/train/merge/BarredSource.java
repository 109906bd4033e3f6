package org.glossator.train.merge;

import java.util.List;
import org.glossator.Brief;
import org.glossator.Sentence;
import org.glossator.tag.Candidate;
import org.glossator.tag.CandidateSource;

/** A source without its less confident candidates. */
final class BarredSource implements CandidateSource {
  private final CandidateSource source;
  private final double bar;

  BarredSource(CandidateSource source, double bar) {
    this.source = source;
    this.bar = bar;
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public List<Candidate> candidates(Brief brief, List<Sentence> sentences) {
    return source.candidates(brief, sentences).stream()
        .filter(candidate -> candidate.confidence() >= bar)
        .toList();
  }
}
