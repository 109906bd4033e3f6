package org.glossator.train.merge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glossator.EntityType;
import org.glossator.tag.SourceTagger;
import org.glossator.tag.merge.CandidateFeatures;
import org.glossator.tag.merge.CandidateGroup;
import org.glossator.tag.merge.MergeModel;
import org.glossator.train.text.TaggedMention;
import smile.classification.LogisticRegression;

/** Fits one logistic regression for each type to the groups of briefs with known mentions. */
final class MergeTrainer {
  private static final double TOLERANCE = 1e-6;
  private static final int MOST_ITERATIONS = 2_000;

  private final double penalty;

  private record Example(SortedMap<String, Double> features, boolean isMention) {}

  /**
   * @param penalty weight of the squared weights in the fit
   */
  MergeTrainer(double penalty) {
    this.penalty = penalty;
  }

  /**
   * @param taggers each proposes candidates for every brief
   */
  MergeModel train(String id, List<GoldBrief> briefs, List<SourceTagger> taggers) {
    Map<EntityType, List<Example>> examples = new EnumMap<>(EntityType.class);
    for (EntityType type : EntityType.values()) {
      examples.put(type, new ArrayList<>());
    }
    for (GoldBrief brief : briefs) {
      Set<TaggedMention> gold = new HashSet<>(brief.gold());
      for (SourceTagger tagger : taggers) {
        List<CandidateGroup> groups =
            CandidateGroup.of(tagger.candidates(brief.brief(), brief.sentences()));
        CandidateFeatures features = new CandidateFeatures(brief.brief(), groups);
        for (CandidateGroup group : groups) {
          if (brief.isScored(group.span())) {
            boolean isMention = gold.contains(new TaggedMention(group.span(), group.type()));
            examples.get(group.type()).add(new Example(features.of(group), isMention));
          }
        }
      }
    }
    Map<EntityType, SortedMap<String, Double>> weights = new EnumMap<>(EntityType.class);
    examples.forEach((type, ofType) -> weights.put(type, fit(ofType)));
    return new MergeModel(id, weights);
  }

  private SortedMap<String, Double> fit(List<Example> examples) {
    Set<String> names = new TreeSet<>();
    examples.forEach(example -> names.addAll(example.features().keySet()));
    names.remove("always");
    List<String> columns = List.copyOf(names);
    double[][] values = new double[examples.size()][columns.size()];
    int[] answers = new int[examples.size()];
    for (int row = 0; row < values.length; row++) {
      Example example = examples.get(row);
      for (int column = 0; column < columns.size(); column++) {
        values[row][column] = example.features().getOrDefault(columns.get(column), 0.0);
      }
      answers[row] = example.isMention() ? 1 : 0;
    }
    double[] fitted =
        LogisticRegression.binomial(
                values,
                answers,
                new LogisticRegression.Options(penalty, TOLERANCE, MOST_ITERATIONS))
            .coefficients();
    SortedMap<String, Double> weights = new TreeMap<>();
    for (int column = 0; column < columns.size(); column++) {
      weights.put(columns.get(column), rounded(fitted[column]));
    }
    weights.put("always", rounded(fitted[columns.size()]));
    return weights;
  }

  private static double rounded(double weight) {
    return Math.round(weight * 1e4) / 1e4;
  }
}
