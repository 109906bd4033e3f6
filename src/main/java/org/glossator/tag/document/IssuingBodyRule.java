package org.glossator.tag.document;

import java.util.ArrayList;
import java.util.List;
import org.glossator.Brief;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.Evidence;
import org.glossator.Item;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.DocumentRule;
import org.glossator.tag.Identities;
import org.glossator.tag.Standing;
import org.glossator.tag.text.TaggedRanges;
import org.glossator.tag.text.Words;

/**
 * Each body on an issuing line is an organisation, known or not, unless it is listed as a company.
 * A full name with an abbreviation in brackets is left to {@link AbbreviationRule}. Thread-safe.
 */
public final class IssuingBodyRule implements DocumentRule {
  private static final double CONFIDENCE = 0.95;
  private static final int LONGEST = 140;

  @Override
  public List<Candidate> apply(Brief brief, List<Sentence> sentences, List<Candidate> candidates) {
    CandidateIndex index = new CandidateIndex(candidates);
    TaggedRanges ranges = TaggedRanges.of(brief);
    List<Candidate> all = new ArrayList<>(candidates);
    for (Item item : brief.items()) {
      for (Span body : item.facts().issuingBodies()) {
        for (Span part : parts(brief.text(), body)) {
          if (ranges.around(part).isPresent() && isName(brief.text(), part)) {
            add(brief.text(), part, index, all);
          }
        }
      }
    }
    return all;
  }

  private static void add(
      String text, Span span, CandidateIndex index, List<Candidate> candidates) {
    List<Candidate> here =
        index.at(span).stream().filter(candidate -> isListed(candidate)).toList();
    if (here.stream()
        .anyMatch(each -> each.type() != EntityType.ORGANISATION && !each.isTentative())) {
      return;
    }
    Entity entity =
        here.stream()
            .filter(candidate -> candidate.type() == EntityType.ORGANISATION)
            .min((one, other) -> Boolean.compare(one.isTentative(), other.isTentative()))
            .map(Candidate::entity)
            .orElseGet(() -> Identities.of(EntityType.ORGANISATION, span.of(text)));
    candidates.add(
        new Candidate(
            span,
            EntityType.ORGANISATION,
            entity,
            Standing.DOCUMENT,
            List.of(new Evidence.InDocument("issuing body", span, CONFIDENCE))));
  }

  private static boolean isListed(Candidate candidate) {
    return candidate.evidence().getFirst() instanceof Evidence.GazetteerHit;
  }

  private static boolean isName(String text, Span span) {
    String name = span.of(text);
    return !name.isEmpty()
        && !Character.isLowerCase(name.charAt(0))
        && name.length() <= LONGEST
        && name.indexOf('\n') < 0
        && name.chars().anyMatch(unit -> Character.isUpperCase(unit) || Words.isHan((char) unit));
  }

  /** The body without article; before and inside brackets if it ends with some. */
  private static List<Span> parts(String text, Span body) {
    String content = body.of(text);
    int open = Math.max(content.indexOf('('), content.indexOf('\uFF08'));
    if (open <= 0) {
      return List.of(Words.bare(text, body));
    }
    List<Span> parts = new ArrayList<>();
    parts.add(Words.bare(text, new Span(body.start(), body.start() + open)));
    int close = Math.max(content.lastIndexOf(')'), content.lastIndexOf('\uFF09'));
    Span inner =
        Words.bare(
            text,
            new Span(
                body.start() + open + 1, body.start() + (close > open ? close : content.length())));
    if (!inner.isEmpty() && Initials.isAbbreviation(inner.of(text))) {
      parts.add(inner);
    }
    return parts;
  }
}
