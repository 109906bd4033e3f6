package org.glossator.tag.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.Brief;
import org.glossator.EntityType;
import org.glossator.Evidence;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.DocumentRule;
import org.glossator.tag.Identities;
import org.glossator.tag.Standing;
import org.glossator.tag.text.TaggedRanges;

/**
 * Technologies side by side are one noun compound ({@code AI} {@code recommendation algorithms}),
 * and a class of technical product after a technology belongs to it ({@code additive manufacturing
 * equipment}). Thread-safe.
 */
public final class CompoundRule implements DocumentRule {
  private static final double CONFIDENCE = 0.75;

  private static final Pattern HEAD =
      Pattern.compile(
          "[ \\u00A0](?:software|hardware|equipment|materials?|devices?|components?|algorithms?"
              + "|instruments?|modules?|machines?|tools?)(?![\\p{L}\\p{N}-])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MODIFIER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(\\p{L}[\\p{L}\\p{N}]++-(?!leading|making)(?:\\p{L}{3,}ing|based|powered|electric|grade|assisted|driven|guided|fuel|fuelled|free|temperature|precision|voltage|purity|strength|frequency)["
              + " \\u00A0])$",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Candidate> apply(Brief brief, List<Sentence> sentences, List<Candidate> candidates) {
    String text = brief.text();
    TaggedRanges ranges = TaggedRanges.of(brief);
    Map<Integer, Candidate> longestByStart = new HashMap<>();
    for (Candidate candidate : candidates) {
      if (candidate.type() == EntityType.TECHNOLOGY && !candidate.isTentative()) {
        longestByStart.merge(candidate.span().start(), candidate, CompoundRule::longer);
      }
    }
    List<Candidate> all = new ArrayList<>(candidates);
    longestByStart.values().stream()
        .sorted(org.glossator.tag.CandidateOrder.BY_PLACE)
        .forEach(first -> {
          int limit = ranges.around(first.span()).map(Span::end).orElse(first.span().end());
          int end = end(text, first, limit, longestByStart);
          int start = start(text, first.span().start());
          if (end > first.span().end() || start < first.span().start()) {
            all.add(compound(text, first, new Span(start, end)));
          }
        });
    return all;
  }

  private static int end(
      String text, Candidate first, int limit, Map<Integer, Candidate> longestByStart) {
    int end = first.span().end();
    while (end + 1 < limit && text.charAt(end) == ' ' && longestByStart.containsKey(end + 1)) {
      end = longestByStart.get(end + 1).span().end();
    }
    Matcher head = HEAD.matcher(text).region(end, limit);
    return head.useTransparentBounds(true).lookingAt() ? head.end() : end;
  }

  /** Takes in a hyphenated modifier that says how or by what: {@code tea-picking robots}. */
  private static int start(String text, int start) {
    Matcher modifier = MODIFIER.matcher(text).region(Math.max(0, start - 40), start);
    return modifier.find() ? modifier.start(1) : start;
  }

  private static Candidate compound(String text, Candidate first, Span span) {
    return new Candidate(
        span,
        EntityType.TECHNOLOGY,
        Identities.of(EntityType.TECHNOLOGY, span.of(text)),
        Standing.PATTERN,
        List.of(new Evidence.InDocument("compound", first.span(), CONFIDENCE)));
  }

  private static Candidate longer(Candidate one, Candidate other) {
    return other.span().length() > one.span().length() ? other : one;
  }
}
