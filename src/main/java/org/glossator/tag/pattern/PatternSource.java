package org.glossator.tag.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.glossator.Brief;
import org.glossator.Evidence;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.CandidateSource;
import org.glossator.tag.Identities;
import org.glossator.tag.Standing;
import org.glossator.tag.text.TaggedRanges;
import org.glossator.tag.text.Words;

/** Bodies and companies by {@link NamePatterns}. Thread-safe. */
public final class PatternSource implements CandidateSource {
  private final List<NamePatterns.NamePattern> patterns;

  /**
   * Makes the source.
   *
   * @param places names of provinces and cities
   */
  public PatternSource(Set<String> places) {
    patterns = NamePatterns.all(places);
  }

  @Override
  public String name() {
    return "pattern";
  }

  @Override
  public List<Candidate> candidates(Brief brief, List<Sentence> sentences) {
    List<Candidate> candidates = new ArrayList<>();
    for (Span range : TaggedRanges.of(brief).ranges()) {
      boolean isTitleCase = Words.isTitleCase(brief.text(), range);
      for (NamePatterns.NamePattern pattern : patterns) {
        if (!isTitleCase || pattern.holdsInTitles()) {
          find(brief.text(), range, pattern, candidates);
        }
      }
    }
    return candidates;
  }

  private static void find(
      String text, Span range, NamePatterns.NamePattern pattern, List<Candidate> candidates) {
    Matcher matcher =
        pattern
            .pattern()
            .matcher(text)
            .region(range.start(), range.end())
            .useTransparentBounds(true);
    while (matcher.find()) {
      Span span = Words.bare(text, new Span(matcher.start("name"), matcher.end("name")));
      span = withoutOpening(text, span);
      String name = span.of(text);
      if (Words.startsAt(text, span.start()) && pattern.isName(name)) {
        Evidence rule =
            new Evidence.InDocument("pattern " + pattern.name(), span, pattern.confidence());
        candidates.add(
            new Candidate(
                span,
                pattern.type(),
                Identities.of(pattern.type(), name),
                Standing.PATTERN,
                List.of(rule)));
      }
    }
  }

  /** Without words that open a sentence and are no part of a name. */
  private static Span withoutOpening(String text, Span span) {
    Matcher matcher = NamePatterns.OPENING.matcher(text).region(span.start(), span.end());
    return matcher.lookingAt() && matcher.end() < span.end()
        ? new Span(matcher.end(), span.end())
        : span;
  }
}
