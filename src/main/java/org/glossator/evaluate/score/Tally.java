package org.glossator.evaluate.score;

import java.util.Objects;

/** Counts of both sides, and the ratios made of them. Zero over zero is zero. */
public record Tally(Side gold, Side predicted) {
  public static final Tally NONE = new Tally(Side.NONE, Side.NONE);

  public Tally {
    Objects.requireNonNull(gold, "gold");
    Objects.requireNonNull(predicted, "predicted");
  }

  /** Counts where both sides have the same number of correct ones and nothing in between. */
  public static Tally of(int correct, int gold, int predicted) {
    return new Tally(
        new Side(correct, 0, 0, gold - correct), new Side(correct, 0, 0, predicted - correct));
  }

  public Tally plus(Tally other) {
    return new Tally(gold.plus(other.gold), predicted.plus(other.predicted));
  }

  public double precision() {
    return ratio(predicted.points(), predicted.total());
  }

  public double recall() {
    return ratio(gold.points(), gold.total());
  }

  public double f1() {
    return f1(precision(), recall());
  }

  /** Harmonic mean; zero where both are zero. */
  public static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** The one answer to zero over zero: zero. */
  public static double ratio(double numerator, double denominator) {
    return denominator == 0 ? 0 : numerator / denominator;
  }
}
