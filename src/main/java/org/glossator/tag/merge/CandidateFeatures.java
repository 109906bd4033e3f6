package org.glossator.tag.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glossator.Brief;
import org.glossator.Evidence;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.Standing;
import org.glossator.tag.cue.NameCues;
import org.glossator.tag.text.TaggedRanges;
import org.glossator.tag.text.Words;

/**
 * What the merge knows about each group of one brief: who proposes it, who contradicts, how it is
 * written, and what became of the same words elsewhere in the document.
 */
public final class CandidateFeatures {
  private static final String ENCODER = "encoder-";

  private final String text;
  private final TaggedRanges ranges;
  private final List<CandidateGroup> groups;
  private final Map<String, List<CandidateGroup>> bySurface = new HashMap<>();

  /**
   * @param groups all of the brief
   */
  public CandidateFeatures(Brief brief, List<CandidateGroup> groups) {
    this.text = brief.text();
    this.ranges = TaggedRanges.of(brief);
    this.groups = List.copyOf(groups);
    for (CandidateGroup group : groups) {
      bySurface.computeIfAbsent(surface(group), key -> new java.util.ArrayList<>()).add(group);
    }
  }

  /** Named values of one group; what is not named is 0. */
  public SortedMap<String, Double> of(CandidateGroup group) {
    SortedMap<String, Double> features = new TreeMap<>();
    features.put("always", 1.0);
    addSources(group, features);
    addRivals(group, features);
    addDocument(group, features);
    addWriting(group.span(), features);
    addAgreement(features);
    return features;
  }

  private void addSources(CandidateGroup group, SortedMap<String, Double> features) {
    double encoder = encoder(group);
    if (encoder > 0) {
      features.put("encoder", 1.0);
      features.put("encoder logit", logit(encoder));
    }
    for (Candidate candidate : group.members()) {
      for (Evidence evidence : candidate.evidence()) {
        switch (evidence) {
          case Evidence.GazetteerHit hit -> {
            String state = candidate.isTentative() ? "tentative" : "listed";
            features.put("gazetteer " + state, 1.0);
            features.put("gazetteer rule " + hit.rule(), 1.0);
          }
          case Evidence.ModelScore score -> {
            if (!score.model().startsWith(ENCODER)) {
              features.put("stock " + (score.confidence() >= 0.7 ? "cued" : "guessed"), 1.0);
            }
          }
          case Evidence.InDocument rule -> {
            features.put("rule " + rule.rule(), 1.0);
            features.merge("rule from", encoderAt(rule.source(), group), Math::max);
          }
          case Evidence.Decided decided -> features.put("decided", 1.0);
          case Evidence.Lost lost -> {}
        }
      }
      if (candidate.standing() == Standing.PATTERN && !features.containsKey("rule from")) {
        features.put("pattern", 1.0);
      }
    }
  }

  private double encoderAt(Span span, CandidateGroup group) {
    return groups.stream()
        .filter(other -> other.span().equals(span) && other.type() == group.type())
        .mapToDouble(CandidateFeatures::encoder)
        .max()
        .orElse(0);
  }

  private void addRivals(CandidateGroup group, SortedMap<String, Double> features) {
    for (CandidateGroup other : groups) {
      if (other.equals(group) || !other.span().overlaps(group.span())) {
        continue;
      }
      String place =
          other.span().equals(group.span())
              ? "same"
              : other.span().contains(group.span())
                  ? "longer"
                  : group.span().contains(other.span()) ? "shorter" : "crossing";
      String kind = other.type() == group.type() ? " own type" : " other type";
      double encoder = encoder(other);
      if (encoder > 0) {
        features.merge("rival encoder " + place + kind, encoder, Math::max);
      }
      if (isListed(other)) {
        features.put("rival listed " + place + kind, 1.0);
      }
    }
  }

  private void addDocument(CandidateGroup group, SortedMap<String, Double> features) {
    double own = 0;
    double foreign = 0;
    for (CandidateGroup other : bySurface.get(surface(group))) {
      if (!other.span().equals(group.span())) {
        if (other.type() == group.type()) {
          own = Math.max(own, encoder(other));
        } else {
          foreign = Math.max(foreign, encoder(other));
        }
      }
    }
    features.put("elsewhere own type", own);
    features.put("elsewhere other type", foreign);
  }

  private void addWriting(Span span, SortedMap<String, Double> features) {
    String name = span.of(text);
    int words = name.split("[\\s\\u00A0]+").length;
    features.put("words " + Math.min(words, 4), 1.0);
    char first = name.charAt(0);
    boolean isHan = name.chars().anyMatch(unit -> Words.isHan((char) unit));
    features.put(
        isHan
            ? "chinese"
            : NameCues.isAcronym(name)
                ? "acronym"
                : Character.isUpperCase(first)
                    ? "capital"
                    : Character.isLowerCase(first) ? "small" : "sign",
        1.0);
    if (words == 1 && Character.isLowerCase(first)) {
      features.put("one small word", 1.0);
    }
    if (name.chars().anyMatch(Character::isDigit)) {
      features.put("digit", 1.0);
    }
    char before = span.start() == 0 ? ' ' : text.charAt(span.start() - 1);
    char after = span.end() >= text.length() ? ' ' : text.charAt(span.end());
    if (before == '(' && after == ')') {
      features.put("in brackets", 1.0);
    }
    if (before == '-' || after == '-') {
      features.put("hyphen beside", 1.0);
    }
    ranges
        .around(span)
        .ifPresent(range -> {
          if (Words.isTitleCase(text, range)) {
            features.put("in a title", 1.0);
          }
          if (range.start() == span.start()) {
            features.put("at the start", 1.0);
          }
        });
  }

  private static void addAgreement(SortedMap<String, Double> features) {
    boolean encoder = features.containsKey("encoder");
    TreeSet<String> others = new TreeSet<>();
    features.keySet().stream()
        .filter(name ->
            name.startsWith("gazetteer ")
                || name.startsWith("stock ")
                || name.startsWith("rule ")
                || name.equals("pattern"))
        .map(name -> name.split(" ")[0])
        .forEach(others::add);
    if (others.contains("gazetteer")) {
      features.put(encoder ? "gazetteer and encoder" : "gazetteer without encoder", 1.0);
    }
    if (encoder && others.isEmpty()) {
      features.put("encoder alone", 1.0);
      if (features.containsKey("small")) {
        features.put("encoder alone, small", 1.0);
      }
    }
    if (!encoder && others.size() == 1) {
      features.put(others.first() + " alone", 1.0);
    }
  }

  private static boolean isListed(CandidateGroup group) {
    return group.members().stream()
        .anyMatch(candidate ->
            !candidate.isTentative()
                && candidate.evidence().stream()
                    .anyMatch(evidence -> evidence instanceof Evidence.GazetteerHit));
  }

  /** The encoder's probability of a group, 0 if it does not propose it. */
  private static double encoder(CandidateGroup group) {
    double best = 0;
    for (Candidate candidate : group.members()) {
      for (Evidence evidence : candidate.evidence()) {
        if (evidence instanceof Evidence.ModelScore score && score.model().startsWith(ENCODER)) {
          best = Math.max(best, score.confidence());
        }
      }
    }
    return best;
  }

  private String surface(CandidateGroup group) {
    return group.span().of(text).toLowerCase(Locale.ROOT);
  }

  private static double logit(double probability) {
    double inside = Math.min(0.999, Math.max(0.001, probability));
    return Math.log(inside / (1 - inside));
  }
}
