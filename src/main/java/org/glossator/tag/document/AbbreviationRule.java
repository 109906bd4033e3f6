package org.glossator.tag.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.Brief;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.Evidence;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.DocumentRule;
import org.glossator.tag.Identities;
import org.glossator.tag.Standing;
import org.glossator.tag.cue.NameCues;
import org.glossator.tag.text.TaggedRanges;
import org.glossator.tag.text.Words;

/**
 * Abbreviations in brackets, either way round: {@code Ministry of Transport (MOT)}, {@code SASAC
 * (State-owned Assets …)}. Both names get one identity, and the abbreviation counts wherever it
 * stands. The first expansion of a document holds; a later one that contradicts it is kept as a
 * lost rival. Thread-safe.
 */
public final class AbbreviationRule implements DocumentRule {
  private static final double CONFIDENCE = 0.93;
  private static final Pattern BRACKETS =
      Pattern.compile("[(\uFF08]([^()\uFF08\uFF09]{2,120}+)[)\uFF09]");

  private record Expansion(Span full, EntityType type, Entity entity) {}

  @Override
  public List<Candidate> apply(Brief brief, List<Sentence> sentences, List<Candidate> candidates) {
    Introductions introductions = new Introductions(brief.text(), candidates);
    for (Span range : TaggedRanges.of(brief).ranges()) {
      introductions.read(range);
    }
    List<Candidate> all = new ArrayList<>(candidates);
    all.addAll(introductions.derived);
    WordPlaces.of(brief, introductions.expansions.keySet())
        .forEach((abbreviation, places) -> {
          Expansion expansion = introductions.expansions.get(abbreviation);
          for (Span place : places) {
            all.add(introductions.abbreviated(place, expansion));
          }
        });
    return all;
  }

  /** What the brackets of one brief introduce. */
  private static final class Introductions {
    private final String text;
    private final CandidateIndex index;
    private final Map<String, Expansion> expansions = new TreeMap<>();
    private final Map<Span, Evidence> contradictions = new TreeMap<>();
    private final List<Candidate> derived = new ArrayList<>();

    Introductions(String text, List<Candidate> candidates) {
      this.text = text;
      this.index = new CandidateIndex(candidates);
    }

    void read(Span range) {
      Matcher matcher = BRACKETS.matcher(text).region(range.start(), range.end());
      while (matcher.find()) {
        Span inner = Words.bare(text, new Span(matcher.start(1), matcher.end(1)));
        int end = matcher.start();
        while (end > range.start() && Words.isSpace(text.charAt(end - 1))) {
          end--;
        }
        if (inner.isEmpty() || end == range.start()) {
          continue;
        }
        if (Initials.isAbbreviation(inner.of(text))) {
          readAbbreviation(range, end, inner);
        } else {
          readExpansion(end, inner);
        }
      }
    }

    private void readAbbreviation(Span range, int end, Span inner) {
      String abbreviation = inner.of(text);
      Optional<Candidate> full = index.bestEndingAt(end);
      if (full.isPresent()
          && !full.get().isTentative()
          && relates(abbreviation, inner, full.get())) {
        Candidate found = full.get();
        introduce(abbreviation, inner, new Expansion(found.span(), found.type(), found.entity()));
        return;
      }
      Span name = Initials.nameBefore(text, range, end, abbreviation);
      NameCues.typeOf(name.isEmpty() ? "-" : name.of(text))
          .filter(type -> !name.isEmpty())
          .ifPresent(type -> introduceUnknown(abbreviation, inner, name, type));
    }

    private void introduceUnknown(String abbreviation, Span inner, Span name, EntityType type) {
      Entity entity =
          index.at(inner).stream()
              .filter(candidate -> candidate.type() == type && !candidate.isTentative())
              .map(Candidate::entity)
              .findFirst()
              .orElseGet(() -> Identities.of(type, name.of(text)));
      Expansion expansion = new Expansion(name, type, entity);
      derived.add(candidate(name, expansion, "expansion", inner));
      introduce(abbreviation, inner, expansion);
    }

    private boolean relates(String abbreviation, Span inner, Candidate full) {
      return Initials.fit(abbreviation, full.span().of(text))
          || index.at(inner).stream()
              .anyMatch(candidate -> candidate.entity().equals(full.entity()));
    }

    /** {@code SASAC (State-owned Assets Supervision and Administration Commission)}. */
    private void readExpansion(int end, Span inner) {
      Optional<Candidate> left = index.bestEndingAt(end);
      if (left.isEmpty()) {
        return;
      }
      Candidate known = left.get();
      String abbreviation = known.span().of(text);
      if (!Initials.isAbbreviation(abbreviation)
          || !Initials.fit(abbreviation, inner.of(text))
          || !Character.isUpperCase(text.charAt(inner.start()))) {
        return;
      }
      Optional<Candidate> listed =
          index.bestAt(inner).filter(candidate -> !candidate.isTentative());
      EntityType type = listed.map(Candidate::type).orElse(known.type());
      Entity entity = listed.map(Candidate::entity).orElse(known.entity());
      Expansion expansion = new Expansion(inner, type, entity);
      derived.add(candidate(inner, expansion, "expansion", known.span()));
      introduce(abbreviation, known.span(), expansion);
    }

    private void introduce(String abbreviation, Span place, Expansion expansion) {
      Expansion earlier = expansions.putIfAbsent(abbreviation, expansion);
      if (earlier != null && !earlier.entity().equals(expansion.entity())) {
        Evidence source = new Evidence.InDocument("abbreviation", expansion.full(), CONFIDENCE);
        contradictions.put(
            place,
            new Evidence.Lost(
                place,
                expansion.type(),
                expansion.entity(),
                "contradicts an earlier expansion",
                List.of(source)));
      }
    }

    private Candidate abbreviated(Span place, Expansion expansion) {
      Candidate found = candidate(place, expansion, "abbreviation", expansion.full());
      Evidence contradiction = contradictions.get(place);
      return contradiction == null ? found : found.withEvidence(contradiction);
    }

    private static Candidate candidate(Span span, Expansion expansion, String rule, Span source) {
      return new Candidate(
          span,
          expansion.type(),
          expansion.entity(),
          Standing.DOCUMENT,
          List.of(new Evidence.InDocument(rule, source, CONFIDENCE)));
    }
  }
}
