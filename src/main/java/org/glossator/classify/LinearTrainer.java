package org.glossator.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import smile.classification.LogisticRegression;
import smile.classification.SparseLogisticRegression;
import smile.data.SampleInstance;
import smile.data.SparseDataset;
import smile.util.SparseArray;

/**
 * Fits one linear model with Smile. In a logistic regression, Smile holds the weights of the last
 * class at zero; an empty item of a class of its own takes that place, so that all sectors are
 * penalised alike.
 */
final class LinearTrainer {
  private static final int MOST_WORDS = 20_000;
  private static final int MOST_RUNS = 30_000;
  private static final double PENALTY = 0.05;
  private static final double TOLERANCE = 1e-4;
  private static final int MOST_STEPS = 60;

  private final List<String> sectors;

  LinearTrainer(List<String> sectors) {
    this.sectors = List.copyOf(sectors);
  }

  /** What learns one part, linear or not. */
  BiFunction<List<PreparedItem>, int[], Scorer> of(Part part) {
    return part.learner().linear()
        ? (items, targets) -> train(part, items, targets)
        : (items, targets) ->
            BoostedTrees.train(features(part.kind(), items), sectors.size(), items, targets);
  }

  /** Learns features and weights from items; {@code targets} are the indexes of their sectors. */
  LinearModel train(Part part, List<PreparedItem> items, int[] targets) {
    FeatureKind kind = part.kind();
    Features features = features(kind, items);
    List<SparseVector> vectors = items.stream().map(features::of).toList();
    int components = features.names().size();
    double[][] coefficients =
        switch (part.learner()) {
          case LOGISTIC -> regression(kind, vectors, targets, components);
          case SUPPORT_VECTORS ->
              SupportVectors.train(vectors, targets, sectors.size(), components);
          case BOOSTING -> throw new IllegalArgumentException("boosted trees are not linear");
        };
    float[][] weights = new float[sectors.size()][components];
    float[] bias = new float[sectors.size()];
    for (int sector = 0; sector < coefficients.length; sector++) {
      for (int component = 0; component < components; component++) {
        weights[sector][component] = rounded(coefficients[sector][component]);
      }
      bias[sector] = rounded(coefficients[sector][components]);
    }
    return new LinearModel(features, weights, bias);
  }

  /** Learns the features alone. */
  Features features(FeatureKind kind, List<PreparedItem> items) {
    return kind.embeds()
        ? new EmbeddingFeatures(kind, items.getFirst().embedding().length, sectors)
        : NgramFeatures.learn(kind, items, kind == FeatureKind.CHARACTERS ? MOST_RUNS : MOST_WORDS);
  }

  private double[][] regression(
      FeatureKind kind, List<SparseVector> items, int[] targets, int components) {
    List<SparseVector> vectors = new ArrayList<>(items);
    int[] labels = Arrays.copyOf(targets, targets.length + 1);
    vectors.add(new SparseVector(new int[0], new double[0]));
    labels[targets.length] = sectors.size();
    LogisticRegression.Options options =
        new LogisticRegression.Options(PENALTY, TOLERANCE, MOST_STEPS);
    return kind.embeds()
        ? dense(vectors, labels, components, options)
        : sparse(vectors, labels, components, options);
  }

  private double[][] dense(
      List<SparseVector> vectors,
      int[] targets,
      int components,
      LogisticRegression.Options options) {
    double[][] rows =
        vectors.stream().map(vector -> vector.dense(components)).toArray(double[][]::new);
    return LogisticRegression.multinomial(rows, targets, options).coefficients();
  }

  private double[][] sparse(
      List<SparseVector> vectors,
      int[] targets,
      int components,
      LogisticRegression.Options options) {
    List<SampleInstance<SparseArray, Integer>> samples = new ArrayList<>();
    for (int row = 0; row < vectors.size(); row++) {
      samples.add(new SampleInstance<>(vectors.get(row).array(), targets[row]));
    }
    return SparseLogisticRegression.multinomial(new SparseDataset<>(samples, components), options)
        .coefficients();
  }

  /** To half precision, as in the file, so that a model kept and a model read are one. */
  private static float rounded(double number) {
    return Float.float16ToFloat(Float.floatToFloat16((float) number));
  }
}
