package org.glossator.evaluate;

import java.util.List;
import java.util.SortedMap;
import org.glossator.evaluate.score.Answer;
import org.glossator.evaluate.score.ErrorCase;
import org.glossator.evaluate.score.Scheme;
import org.glossator.evaluate.score.Tally;

/**
 * {@code evaluation.json} as it stands on disk; {@code docs/schema/evaluation.schema.json}
 * describes it. Equal inputs and settings give equal bytes.
 */
public record EvaluationFile(
    String schema,
    Subject subject,
    Method method,
    List<String> notices,
    List<String> warnings,
    List<Headline> headline,
    List<EntityRow> entities,
    List<SectorRow> sectors,
    List<ConfusionCell> confusion,
    List<CalibrationBin> calibration,
    List<CoveragePoint> coverage,
    List<BriefRow> briefs,
    List<Mistake> mistakes) {
  public static final String SCHEMA = "glossator/evaluation/1";

  /**
   * What was scored.
   *
   * @param goldDigest SHA-256 over ids and contents of the gold files scored
   * @param corpusDigest the same of the corpus
   * @param provenance of the corpus: digests of what made it, where all briefs agree
   */
  public record Subject(
      String gold,
      String corpus,
      int briefs,
      String goldDigest,
      String corpusDigest,
      SortedMap<String, String> provenance) {}

  /** How figures, intervals and zero over zero are to be read. */
  public record Method(
      long seed, int resamples, double level, String matching, String intervals, String zero) {
    static Method of(Settings settings) {
      return new Method(
          settings.seed(),
          settings.resamples(),
          settings.level(),
          "one-to-one, most equal spans of equal type, then equal spans, then overlaps of equal"
              + " type, then overlaps, then shared code points; a repeated mention needs a repeated"
              + " partner",
          "bootstrap over briefs, percentiles with tails expanded for few briefs (Hesterberg 2015)",
          "zero over zero is zero");
    }
  }

  /**
   * A headline figure.
   *
   * @param sample cases that it rests on
   */
  public record Headline(
      String name,
      String description,
      boolean higherIsBetter,
      double value,
      double low,
      double high,
      int sample) {}

  /** Counts and ratios of one group under one scheme. */
  public record EntityRow(
      String dimension,
      String value,
      String scheme,
      int gold,
      int predicted,
      int correct,
      int partial,
      int incorrect,
      int missed,
      int spurious,
      double precision,
      double recall,
      double f1) {
    static EntityRow of(String dimension, String value, Scheme scheme, Tally tally) {
      return new EntityRow(
          dimension,
          value,
          scheme.name().toLowerCase(java.util.Locale.ROOT),
          tally.gold().total(),
          tally.predicted().total(),
          tally.gold().correct(),
          tally.gold().partial(),
          tally.gold().incorrect(),
          tally.gold().alone(),
          tally.predicted().alone(),
          tally.precision(),
          tally.recall(),
          tally.f1());
    }
  }

  /** One sector. */
  public record SectorRow(
      String sector,
      int gold,
      int predicted,
      int correct,
      double precision,
      double recall,
      double f1) {}

  /** Items of one gold sector with one first guess; the guess is empty where there was none. */
  public record ConfusionCell(String gold, String predicted, int items) {}

  /** Items whose first guess has a probability from {@code low} up to {@code high}. */
  public record CalibrationBin(
      double low, double high, int items, double meanProbability, double accuracy) {}

  /**
   * What is filed and how much of it is right if doubtful items below a threshold are not filed.
   */
  public record CoveragePoint(double threshold, int items, double coverage, double accuracy) {}

  /** One brief. */
  public record BriefRow(
      String id, int gold, int predicted, int correct, double f1, int items, int itemsRight) {}

  /**
   * One mistake with all its repetitions.
   *
   * @param count number of cases
   */
  public record Mistake(
      String cause, int count, Answer gold, Answer predicted, List<ErrorCase> cases) {}
}
