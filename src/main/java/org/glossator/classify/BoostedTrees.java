package org.glossator.classify;

import java.util.ArrayList;
import java.util.List;
import smile.classification.GradientTreeBoost;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.type.StructType;
import smile.data.vector.IntVector;
import smile.data.vector.ValueVector;
import smile.math.MathEx;

/**
 * Gradient boosting of small regression trees over dense features, by Smile: a rival of the linear
 * models.
 *
 * @see <a href="https://doi.org/10.1214/aos/1013203451">Friedman 2001</a>
 */
final class BoostedTrees {
  private static final int ROUNDS = 40;
  private static final int DEEPEST = 4;
  private static final int MOST_LEAVES = 8;
  private static final int SMALLEST_LEAF = 5;
  private static final double SHRINKAGE = 0.15;
  private static final double SHARE = 0.5;
  private static final double LEAST_PROBABILITY = 1e-6;
  private static final String TARGET = "sector";
  private static final long SEED = 20261121;

  private BoostedTrees() {}

  /** Learns from items; {@code targets} are the indexes of their sectors, all present. */
  static Scorer train(Features features, int sectors, List<PreparedItem> items, int[] targets) {
    double[][] rows = new double[items.size()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = dense(features, items.get(row));
    }
    DataFrame inputs = DataFrame.of(rows);
    List<ValueVector> columns = new ArrayList<>();
    for (int column = 0; column < inputs.ncol(); column++) {
      columns.add(inputs.column(column));
    }
    columns.add(new IntVector(TARGET, targets));
    MathEx.setSeed(SEED);
    GradientTreeBoost trees =
        GradientTreeBoost.fit(
            Formula.lhs(TARGET),
            new DataFrame(columns.toArray(ValueVector[]::new)),
            new GradientTreeBoost.Options(
                ROUNDS, DEEPEST, MOST_LEAVES, SMALLEST_LEAF, SHRINKAGE, SHARE, null, null));
    StructType schema = inputs.schema();
    return item -> {
      double[] probabilities = new double[sectors];
      trees.predict(Tuple.of(schema, dense(features, item)), probabilities);
      double[] logarithms = new double[sectors];
      for (int sector = 0; sector < sectors; sector++) {
        logarithms[sector] = StrictMath.log(Math.max(probabilities[sector], LEAST_PROBABILITY));
      }
      return logarithms;
    };
  }

  private static double[] dense(Features features, PreparedItem item) {
    return features.of(item).dense(features.names().size());
  }
}
