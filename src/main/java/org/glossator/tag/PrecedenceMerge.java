package org.glossator.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glossator.Brief;
import org.glossator.EntityType;
import org.glossator.Evidence;
import org.glossator.Mention;
import org.glossator.Span;

/**
 * The published precedence. Tentative candidates never win. Candidates of equal span and type count
 * as one with the evidence of all: the identity is that of the best standing, the confidence that
 * at least one piece of evidence is right. Of overlapping candidates the longest wins; of equally
 * long ones the better {@link Standing}; then the earlier type of {@link EntityType}; then the
 * earlier in the text. What lost to a mention is kept in its evidence with the rule.
 */
public final class PrecedenceMerge implements Merge {
  private static final double CERTAINTY_LIMIT = 0.99;

  private static final Comparator<Candidate> PRECEDENCE =
      Comparator.comparingInt((Candidate candidate) -> -candidate.span().length())
          .thenComparing(Candidate::standing)
          .thenComparing(Candidate::type)
          .thenComparing(CandidateOrder.BY_PLACE);

  @Override
  public List<Mention> merge(Brief brief, List<Candidate> candidates) {
    return merge(candidates);
  }

  /** Merges by the candidates alone: the precedence does not look at the text. */
  public List<Mention> merge(List<Candidate> candidates) {
    List<Candidate> ranked = new ArrayList<>(agreed(candidates));
    ranked.sort(PRECEDENCE);
    TreeMap<Span, Candidate> winners = new TreeMap<>();
    Map<Candidate, List<Evidence>> losers = new LinkedHashMap<>();
    for (Candidate candidate : ranked) {
      Candidate rival = rival(winners, candidate.span());
      if (rival == null) {
        winners.put(candidate.span(), candidate);
        losers.put(candidate, new ArrayList<>());
      } else {
        losers.get(rival).add(lost(candidate, rule(rival, candidate)));
      }
    }
    for (Candidate candidate : sorted(candidates)) {
      Candidate rival = rival(winners, candidate.span());
      if (candidate.isTentative() && rival != null) {
        losers.get(rival).add(lost(candidate, "ambiguous without support"));
      }
    }
    return winners.values().stream().map(each -> mention(each, losers.get(each))).toList();
  }

  /** Candidates but for tentative ones; one for each span and type. */
  private static Collection<Candidate> agreed(List<Candidate> candidates) {
    Map<String, Candidate> agreed = new LinkedHashMap<>();
    for (Candidate candidate : sorted(candidates)) {
      if (!candidate.isTentative()) {
        String key = candidate.span() + candidate.type().name();
        agreed.merge(key, candidate, PrecedenceMerge::join);
      }
    }
    return agreed.values();
  }

  private static List<Candidate> sorted(List<Candidate> candidates) {
    return candidates.stream().sorted(CandidateOrder.BY_PLACE).distinct().toList();
  }

  /** The first, which stands better, with the second's evidence or, if it disagrees, as a rival. */
  private static Candidate join(Candidate first, Candidate second) {
    if (first.entity().id().equals(second.entity().id())
        || second.standing() == Standing.LEARNED
        || second.standing() == Standing.PATTERN) {
      Candidate joined = first;
      for (Evidence evidence : second.evidence()) {
        joined = first.evidence().contains(evidence) ? joined : joined.withEvidence(evidence);
      }
      return joined;
    }
    return first.withEvidence(lost(second, "other identity of worse standing"));
  }

  private static Candidate rival(NavigableMap<Span, Candidate> winners, Span span) {
    Map.Entry<Span, Candidate> before = winners.floorEntry(new Span(span.end(), span.end()));
    while (before != null && before.getKey().start() >= span.end()) {
      before = winners.lowerEntry(before.getKey());
    }
    return before != null && before.getKey().overlaps(span) ? before.getValue() : null;
  }

  private static String rule(Candidate winner, Candidate loser) {
    if (winner.span().length() > loser.span().length()) {
      return "longer wins";
    }
    if (winner.standing() != loser.standing()) {
      return "better standing wins";
    }
    return winner.type() != loser.type() ? "type order" : "earlier wins";
  }

  private static Evidence.Lost lost(Candidate candidate, String rule) {
    return new Evidence.Lost(
        candidate.span(), candidate.type(), candidate.entity(), rule, candidate.evidence());
  }

  private static Mention mention(Candidate winner, List<Evidence> losers) {
    double doubt = 1;
    TreeSet<String> sources = new TreeSet<>();
    for (Evidence evidence : winner.evidence()) {
      if (!(evidence instanceof Evidence.Lost) && sources.add(source(evidence))) {
        doubt *= 1 - evidence.confidence();
      }
    }
    List<Evidence> evidence = new ArrayList<>(winner.evidence());
    evidence.addAll(losers);
    return new Mention(
        winner.span(),
        winner.type(),
        winner.entity(),
        Math.min(CERTAINTY_LIMIT, 1 - doubt),
        evidence);
  }

  private static String source(Evidence evidence) {
    return switch (evidence) {
      case Evidence.GazetteerHit hit -> "gazetteer";
      case Evidence.ModelScore score -> "model " + score.model();
      case Evidence.InDocument rule -> "document " + rule.rule();
      case Evidence.Lost lost -> "lost";
      case Evidence.Decided decided -> "decision " + decided.decision();
    };
  }
}
