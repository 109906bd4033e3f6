package org.glossator.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Examples that can be counted by hand. */
class ArithmeticTest {
  @Test
  void expertsMultiply() {
    double[] half = {Math.log(0.5), Math.log(0.5)};
    double[] most = {Math.log(0.8), Math.log(0.2)};
    assertThat(Probabilities.combined(List.of(half, most), new double[] {1, 1}))
        .containsExactly(new double[] {0.8, 0.2}, within(1e-12));
    assertThat(Probabilities.combined(List.of(most, most), new double[] {1, 1})[0])
        .isCloseTo(0.64 / 0.68, within(1e-12));
  }

  @Test
  void exponentsMakeOverconfidenceHonest() {
    double[] sure = {Math.log(0.9), Math.log(0.1)};
    double[][] judged = new double[10_000][];
    Arrays.fill(judged, sure);
    int[] sectors = new int[judged.length];
    Arrays.fill(sectors, 0, judged.length / 5, 1);
    double[] exponents =
        Experts.exponents(
            List.<double[][]>of(judged), sectors, IntStream.range(0, judged.length).toArray());
    assertThat(Probabilities.combined(List.of(sure), exponents)[0]).isCloseTo(0.8, within(1e-3));
  }

  @Test
  void aFewItemsThatComeRightDoNotMeanCertainty() {
    double[][] judged = {row(0.9), row(0.9), row(0.1)};
    double[] exponents =
        Experts.exponents(List.<double[][]>of(judged), new int[] {0, 0, 1}, new int[] {0, 1, 2});
    assertThat(exponents[0]).isBetween(1.0, 2.0);
  }

  @Test
  void aWorthlessExpertGetsNoSay() {
    double[][] right = {row(0.7), row(0.3), row(0.7), row(0.3), row(0.7)};
    double[][] wrong = {row(0.3), row(0.7), row(0.3), row(0.3), row(0.7)};
    double[] exponents =
        Experts.exponents(
            List.of(right, wrong), new int[] {0, 1, 0, 1, 1}, new int[] {0, 1, 2, 3, 4});
    assertThat(exponents[0]).isPositive();
    assertThat(exponents[1]).isZero();
  }

  @Test
  void qualityCountsWhatItSays() {
    double[][] probabilities = {
      {0.8, 0.1, 0.1}, {0.5, 0.3, 0.2}, {0.6, 0.25, 0.15}, {0.1, 0.1, 0.8}
    };
    Quality quality =
        Quality.of(
            probabilities,
            new int[] {0, 1, 2, 2},
            List.of(List.of(), List.of(0), List.of(), List.of()));
    assertThat(quality.accuracy()).isEqualTo(0.5);
    assertThat(quality.withSecondary()).isEqualTo(0.75);
    assertThat(quality.amongTwo()).isEqualTo(0.75);
    assertThat(quality.macroF1()).isCloseTo((0.5 + 0 + 2.0 / 3) / 3, within(1e-12));
    assertThat(quality.calibrationError()).isCloseTo((0.4 + 0.5 + 0.6) / 4, within(1e-12));
    assertThat(quality.logLoss())
        .isCloseTo(
            -(Math.log(0.8) + Math.log(0.3) + Math.log(0.15) + Math.log(0.8)) / 4, within(1e-12));
  }

  @Test
  void thresholdsKeepTheWantedPrecision() {
    double[][] probabilities = {row(0.95), row(0.9), row(0.8), row(0.7), row(0.6)};
    List<Cut> cuts = Thresholds.cuts(probabilities, new int[] {0, 0, 0, 1, 0});
    assertThat(cut(cuts, 0.5)).isEqualTo(new Cut(0.5, 0, 1));
    assertThat(cut(cuts, 0.8)).isEqualTo(new Cut(0.8, 0, 1));
    assertThat(cut(cuts, 0.9)).isEqualTo(new Cut(0.9, 0.8, 0.6));
    assertThat(cut(Thresholds.cuts(probabilities, new int[] {1, 1, 1, 1, 1}), 0.9))
        .isEqualTo(new Cut(0.9, 1, 0));
  }

  @Test
  void secondarySectorsComeFromTheBestThreshold() {
    double[][] probabilities = {{0.5, 0.4, 0.1}, {0.7, 0.2, 0.1}};
    double threshold = Thresholds.secondary(probabilities, List.of(List.of(1), List.<Integer>of()));
    assertThat(threshold).isBetween(0.2001, 0.4);
  }

  private static Cut cut(List<Cut> cuts, double wanted) {
    return cuts.stream().filter(cut -> cut.wanted() == wanted).findFirst().orElseThrow();
  }

  private static double[] row(double first) {
    return new double[] {first, 1 - first};
  }
}
