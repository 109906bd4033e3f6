package org.glossator.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every learner must hold to, on points around the corners of a triangle. */
class LearnerTest {
  private static final List<String> SECTORS = List.of("ships", "fields", "songs");
  private static final int EACH = 20;

  @ParameterizedTest
  @EnumSource
  void findsTheCornerOfAPoint(Learner learner) {
    Scorer scorer = trained(learner);
    for (int corner = 0; corner < SECTORS.size(); corner++) {
      double[] logarithms = scorer.logProbabilities(point(corner, 0, 0));
      assertThat(Probabilities.best(logarithms))
          .as("%s, corner %d", learner, corner)
          .isEqualTo(corner);
      double sum = 0;
      for (double logarithm : logarithms) {
        sum += Math.exp(logarithm);
      }
      assertThat(sum).isBetween(0.999, 1.001);
    }
  }

  @ParameterizedTest
  @EnumSource
  void learnsTheSameTwice(Learner learner) {
    PreparedItem between = point(0, 0.4, 0.3);
    assertThat(trained(learner).logProbabilities(between))
        .containsExactly(trained(learner).logProbabilities(between));
  }

  private static Scorer trained(Learner learner) {
    Random random = new Random(7);
    List<PreparedItem> items = new ArrayList<>();
    int[] targets = new int[EACH * SECTORS.size()];
    for (int item = 0; item < targets.length; item++) {
      targets[item] = item % SECTORS.size();
      items.add(point(targets[item], random.nextGaussian() / 10, random.nextGaussian() / 10));
    }
    return new LinearTrainer(SECTORS)
        .of(new Part(learner, FeatureKind.EMBEDDING))
        .apply(items, targets);
  }

  private static PreparedItem point(int corner, double right, double up) {
    double angle = 2 * Math.PI * corner / SECTORS.size();
    return new PreparedItem(
        new ItemText("", "", "", List.of()),
        new float[] {(float) (Math.cos(angle) + right), (float) (Math.sin(angle) + up)});
  }
}
