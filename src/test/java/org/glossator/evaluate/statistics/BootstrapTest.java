package org.glossator.evaluate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {
  private static final double LEVEL = 0.95;

  /** Found and to be found, of one brief. */
  private static BriefSums recall(List<double[]> briefs) {
    return new BriefSums(briefs, sums -> sums[1] == 0 ? 0 : sums[0] / sums[1]);
  }

  @Test
  void valueAddsUpOverBriefsBeforeItDivides() {
    BriefSums sums = recall(List.of(new double[] {1, 1}, new double[] {1, 9}));

    assertThat(sums.value()).isEqualTo(0.2);
    assertThat(sums.value(new int[] {2, 0})).isEqualTo(1);
  }

  @Test
  void equalBriefsGiveAnIntervalWithoutWidth() {
    BriefSums sums = recall(List.of(new double[] {1, 2}, new double[] {1, 2}, new double[] {1, 2}));

    assertThat(new Bootstrap(Resamples.draw(3, 200, 1), LEVEL).interval(sums))
        .isEqualTo(new Interval(0.5, 0.5));
  }

  @Test
  void equalSeedsGiveEqualIntervalsAndOtherSeedsOthers() {
    BriefSums sums = recall(briefs(RandomSource.XO_RO_SHI_RO_128_PP.create(5), 30));

    Interval one = new Bootstrap(Resamples.draw(30, 500, 7), LEVEL).interval(sums);

    assertThat(new Bootstrap(Resamples.draw(30, 500, 7), LEVEL).interval(sums)).isEqualTo(one);
    assertThat(new Bootstrap(Resamples.draw(30, 500, 8), LEVEL).interval(sums)).isNotEqualTo(one);
  }

  @Test
  void differenceOfAVersionFromItselfIsZero() {
    BriefSums sums = recall(briefs(RandomSource.XO_RO_SHI_RO_128_PP.create(6), 12));

    assertThat(new Bootstrap(Resamples.draw(12, 300, 2), LEVEL).difference(sums, sums))
        .isEqualTo(new Interval(0, 0));
  }

  /** Briefs differ in difficulty, so that mentions of one brief are not independent. */
  @ParameterizedTest
  @ValueSource(ints = {9, 40})
  void intervalsCoverTheTruthAtTheStatedRate(int briefCount) {
    int simulations = 600;
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(20260101 + briefCount);
    int covered = 0;
    for (int simulation = 0; simulation < simulations; simulation++) {
      Bootstrap bootstrap = new Bootstrap(Resamples.draw(briefCount, 400, simulation), LEVEL);
      if (bootstrap.interval(recall(briefs(random, briefCount))).contains(0.6)) {
        covered++;
      }
    }

    assertThat((double) covered / simulations).isCloseTo(LEVEL, within(0.03));
  }

  /** Difficulty 0.4 to 0.8, 0.6 in the mean; its size does not depend on it. */
  private static List<double[]> briefs(UniformRandomProvider random, int count) {
    List<double[]> briefs = new ArrayList<>();
    for (int brief = 0; brief < count; brief++) {
      double difficulty = 0.4 + 0.4 * random.nextDouble();
      int mentions = 30 + random.nextInt(41);
      int found = 0;
      for (int mention = 0; mention < mentions; mention++) {
        found += random.nextDouble() < difficulty ? 1 : 0;
      }
      briefs.add(new double[] {found, mentions});
    }
    return briefs;
  }
}
