package org.glossator.tag.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.Brief;
import org.glossator.Entity;
import org.glossator.Evidence;
import org.glossator.Mention;
import org.glossator.tag.Candidate;
import org.glossator.tag.Merge;
import org.glossator.tag.Standing;

/**
 * A model gives every group of candidates a probability; of overlapping ones the set with the
 * greatest sum of probability above the threshold is chosen (weighted interval scheduling). What a
 * person listed in an own gazetteer is certain. Thread-safe.
 */
public final class LearnedMerge implements Merge {
  /** Favours neither precision nor recall. */
  public static final double BALANCED = 0.5;

  private static final double CERTAIN = 0.99;

  private final MergeModel model;
  private final double threshold;

  private record Scored(CandidateGroup group, double probability) {}

  /**
   * @param threshold least probability of a mention, 0 to 1
   */
  public LearnedMerge(MergeModel model, double threshold) {
    this.model = Objects.requireNonNull(model, "model");
    if (!(threshold >= 0 && threshold < 1)) {
      throw new IllegalArgumentException("a threshold must lie in 0..1, found " + threshold);
    }
    this.threshold = threshold;
  }

  @Override
  public List<Mention> merge(Brief brief, List<Candidate> candidates) {
    List<CandidateGroup> groups = CandidateGroup.of(candidates);
    CandidateFeatures features = new CandidateFeatures(brief, groups);
    List<Scored> scored = new ArrayList<>();
    for (CandidateGroup group : groups) {
      boolean isReviewed = group.members().getFirst().standing() == Standing.REVIEWED;
      scored.add(
          new Scored(
              group, isReviewed ? CERTAIN : model.probability(group.type(), features.of(group))));
    }
    List<Scored> chosen = choose(scored);
    List<Mention> mentions = new ArrayList<>();
    for (Scored each : chosen) {
      List<Scored> losers =
          scored.stream()
              .filter(other ->
                  !other.equals(each) && other.group().span().overlaps(each.group().span()))
              .toList();
      mentions.add(mention(each, losers));
    }
    return mentions;
  }

  @Override
  public SortedMap<String, String> provenance() {
    SortedMap<String, String> provenance = new TreeMap<>();
    provenance.put("model/" + model.id(), model.digest());
    provenance.put("merge/threshold", Double.toString(threshold));
    return Collections.unmodifiableSortedMap(provenance);
  }

  /** The best set without overlap, ascending. */
  private List<Scored> choose(List<Scored> scored) {
    List<Scored> open =
        scored.stream()
            .filter(each -> each.probability() > threshold)
            .sorted(
                Comparator.comparingInt((Scored each) -> each.group().span().end())
                    .thenComparing(each -> each.group().span())
                    .thenComparing(each -> each.group().type()))
            .toList();
    double[] best = new double[open.size() + 1];
    int[] before = new int[open.size()];
    for (int index = 0; index < open.size(); index++) {
      int start = open.get(index).group().span().start();
      int last = index;
      while (last > 0 && open.get(last - 1).group().span().end() > start) {
        last--;
      }
      before[index] = last;
      double taken = best[last] + open.get(index).probability() - threshold;
      best[index + 1] = Math.max(best[index], taken);
    }
    List<Scored> chosen = new ArrayList<>();
    int index = open.size();
    while (index > 0) {
      if (best[index] > best[index - 1]) {
        chosen.add(open.get(index - 1));
        index = before[index - 1];
      } else {
        index--;
      }
    }
    return chosen.reversed();
  }

  private static Mention mention(Scored winner, List<Scored> losers) {
    CandidateGroup group = winner.group();
    Candidate best = group.members().getFirst();
    List<Evidence> evidence = new ArrayList<>(best.evidence());
    for (Candidate other : group.members().subList(1, group.members().size())) {
      if (isSameEntity(best.entity(), other)) {
        other.evidence().stream().filter(each -> !evidence.contains(each)).forEach(evidence::add);
      } else {
        evidence.add(lost(other, "other identity of worse standing"));
      }
    }
    for (Scored loser : losers) {
      for (Candidate candidate : loser.group().members()) {
        evidence.add(
            lost(
                candidate,
                String.format(
                    java.util.Locale.ROOT,
                    "less probable: %.2f against %.2f",
                    loser.probability(),
                    winner.probability())));
      }
    }
    return new Mention(
        group.span(),
        group.type(),
        best.entity(),
        Math.round(Math.min(CERTAIN, winner.probability()) * 1000) / 1000.0,
        evidence);
  }

  private static boolean isSameEntity(Entity entity, Candidate other) {
    return entity.id().equals(other.entity().id())
        || other.standing() == Standing.LEARNED
        || other.standing() == Standing.PATTERN;
  }

  private static Evidence.Lost lost(Candidate candidate, String rule) {
    return new Evidence.Lost(
        candidate.span(), candidate.type(), candidate.entity(), rule, candidate.evidence());
  }
}
