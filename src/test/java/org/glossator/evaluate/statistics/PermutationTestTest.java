package org.glossator.evaluate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTestTest {
  private static BriefSums mean(double... values) {
    return mean(java.util.Arrays.stream(values).mapToObj(each -> new double[] {each, 1}).toList());
  }

  private static BriefSums mean(List<double[]> briefs) {
    return new BriefSums(briefs, sums -> sums[0] / sums[1]);
  }

  @Test
  void exactTestOnThreeBriefsIsCountable() {
    PermutationTest.Result result = new PermutationTest(1000, 1).test(mean(0, 0, 0), mean(3, 6, 9));

    // Of eight swaps only none and all give a difference of six.
    assertThat(result).isEqualTo(new PermutationTest.Result(6, 2 / 8.0, true));
  }

  @Test
  void nothingChangedIsCertainlyChance() {
    assertThat(new PermutationTest(1000, 1).test(mean(1, 2), mean(1, 2)).probability())
        .isEqualTo(1);
  }

  @Test
  void swappingTheVersionsTurnsTheSignAlone() {
    PermutationTest test = new PermutationTest(1000, 1);
    PermutationTest.Result there = test.test(mean(1, 5, 2, 2), mean(2, 4, 4, 8));
    PermutationTest.Result back = test.test(mean(2, 4, 4, 8), mean(1, 5, 2, 2));

    assertThat(back.difference()).isEqualTo(-there.difference());
    assertThat(back.probability()).isEqualTo(there.probability());
  }

  @Test
  void randomSwapsComeCloseToAllSwaps() {
    double[] first = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7};
    double[] second = {4, 2, 4, 3, 5, 9, 4, 6, 6, 3, 6, 8, 9, 6};
    double sampled = new PermutationTest(20_000, 3).test(mean(first), mean(second)).probability();
    int extreme = 0;
    for (int swap = 0; swap < 1 << 14; swap++) {
      double sum = 0;
      for (int brief = 0; brief < 14; brief++) {
        sum +=
            (swap >> brief & 1) == 1 ? first[brief] - second[brief] : second[brief] - first[brief];
      }
      extreme += Math.abs(sum) >= 7 ? 1 : 0;
    }

    assertThat(sampled).isCloseTo(extreme / (double) (1 << 14), within(0.01));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 20})
  void falseAlarmsComeAtTheLevel(int briefCount) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(99 + briefCount);
    int simulations = 1000;
    int alarms = 0;
    for (int simulation = 0; simulation < simulations; simulation++) {
      List<double[]> first = new ArrayList<>();
      List<double[]> second = new ArrayList<>();
      for (int brief = 0; brief < briefCount; brief++) {
        double difficulty = random.nextDouble();
        first.add(new double[] {difficulty + random.nextDouble(), 1});
        second.add(new double[] {difficulty + random.nextDouble(), 1});
      }
      if (new PermutationTest(300, simulation).test(mean(first), mean(second)).probability()
          <= 0.05) {
        alarms++;
      }
    }

    assertThat((double) alarms / simulations).isCloseTo(0.05, within(0.02));
  }

  @Test
  void mcNemarIsTheBinomialTestOfWhatChanged() {
    assertThat(McNemarTest.probability(0, 0)).isEqualTo(1);
    assertThat(McNemarTest.probability(5, 0)).isCloseTo(2 / 32.0, within(1e-12));
    assertThat(McNemarTest.probability(3, 1)).isCloseTo(10 / 16.0, within(1e-12));
    assertThat(McNemarTest.probability(1, 3)).isCloseTo(10 / 16.0, within(1e-12));
  }

  @Test
  void holmMultipliesTheSmallestByAllAndNeverFalls() {
    assertThat(HolmCorrection.correct(List.of(0.04, 0.01, 0.03)))
        .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-12 ? 0 : 1)
        .containsExactly(0.06, 0.03, 0.06);
    assertThat(HolmCorrection.correct(Stream.of(0.9, 0.8).toList())).containsExactly(1.0, 1.0);
    assertThat(HolmCorrection.correct(List.of())).isEmpty();
  }
}
