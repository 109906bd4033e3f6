package org.glossator.train.tagging;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.glossator.Brief;
import org.glossator.tag.Candidate;
import org.glossator.tag.CandidateSource;
import org.glossator.tag.encoder.ListedHints;
import org.glossator.train.text.TaggedBriefs;
import org.glossator.train.text.TaggedDocument;
import org.glossator.train.text.TaggedLine;

/** Finds the listed names of a line, and forgets some of them, for most names are in no list. */
final class HintMaker {
  private static final double FORGET_LINE = 0.15;
  private static final double FORGET_NAME = 0.15;

  private final CandidateSource listed;

  HintMaker(CandidateSource listed) {
    this.listed = requireNonNull(listed, "listed is null");
  }

  /** All listed names of the line. */
  ListedHints hints(TaggedLine line) {
    return ListedHints.of(names(line));
  }

  /** Some of the listed names of the line. */
  ListedHints hints(TaggedLine line, RandomGenerator random) {
    if (random.nextDouble() < FORGET_LINE) {
      return ListedHints.NONE;
    }
    List<Candidate> kept = new ArrayList<>();
    for (Candidate name : names(line)) {
      if (random.nextDouble() >= FORGET_NAME) {
        kept.add(name);
      }
    }
    return ListedHints.of(kept);
  }

  private List<Candidate> names(TaggedLine line) {
    Brief brief =
        TaggedBriefs.of("line", new TaggedDocument("line", List.of(line)), new ArrayList<>());
    return listed.candidates(brief, List.of());
  }
}
