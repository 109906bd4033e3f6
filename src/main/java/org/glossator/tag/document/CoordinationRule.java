package org.glossator.tag.document;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.glossator.Brief;
import org.glossator.EntityType;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.DocumentRule;
import org.glossator.tag.Standing;
import org.glossator.tag.text.Words;

/**
 * Two names joined by "and" or a comma are not one name: a pattern's or model's candidate is
 * dropped if a better-founded organisation or company begins in it after such a joint and reaches
 * its end. Thread-safe.
 */
public final class CoordinationRule implements DocumentRule {
  private static final Pattern JOINT = Pattern.compile("(?:,|\\sand|\\s&)\\s(?:the\\s)?$");

  @Override
  public List<Candidate> apply(Brief brief, List<Sentence> sentences, List<Candidate> candidates) {
    TreeMap<Integer, Integer> founded = new TreeMap<>();
    for (Candidate candidate : candidates) {
      if (isFounded(candidate) && candidate.type() != EntityType.TECHNOLOGY) {
        founded.merge(candidate.span().start(), candidate.span().end(), Math::max);
      }
    }
    return candidates.stream()
        .filter(candidate ->
            isFounded(candidate)
                || candidate.type() == EntityType.TECHNOLOGY
                || !isJoined(brief.text(), candidate.span(), founded))
        .toList();
  }

  private static boolean isFounded(Candidate candidate) {
    return candidate.standing().compareTo(Standing.SHIPPED) <= 0;
  }

  private static boolean isJoined(String text, Span span, NavigableMap<Integer, Integer> founded) {
    return founded.subMap(span.start() + 1, span.end()).entrySet().stream()
        .anyMatch(
            inner -> inner.getValue() >= span.end() && isJoint(text, span.start(), inner.getKey()));
  }

  /** Chinese bodies stand side by side without a sign. */
  private static boolean isJoint(String text, int start, int inner) {
    return Words.isHan(text.charAt(inner - 1))
        || JOINT.matcher(text.substring(start, inner)).find();
  }
}
