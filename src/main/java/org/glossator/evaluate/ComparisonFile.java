package org.glossator.evaluate;

import java.util.List;
import java.util.SortedMap;

/**
 * {@code comparison.json} as it stands on disk; {@code docs/schema/comparison.schema.json}
 * describes it. {@code first} is the older or reference version, {@code second} the newer.
 */
public record ComparisonFile(
    String schema,
    EvaluationFile.Subject first,
    EvaluationFile.Subject second,
    Method method,
    List<String> notices,
    List<String> warnings,
    SortedMap<String, String> causes,
    List<Difference> differences,
    List<Change> changes,
    McNemar sectors,
    List<Case> cases) {
  public static final String SCHEMA = "glossator/comparison/1";

  /** How differences are to be read. */
  public record Method(
      long seed, int resamples, double level, String intervals, String test, String correction) {
    static Method of(Settings settings) {
      return new Method(
          settings.seed(),
          settings.resamples(),
          settings.level(),
          "paired bootstrap over briefs, percentiles with tails expanded for few briefs",
          "paired two-sided permutation test over briefs, exact up to "
              + org.glossator.evaluate.statistics.PermutationTest.EXACT_UP_TO
              + " briefs, else "
              + settings.swaps()
              + " random swaps",
          "Holm over all figures of the table");
    }
  }

  /**
   * A headline figure in both versions.
   *
   * @param difference second minus first
   * @param low of its interval
   * @param high of its interval
   * @param probability p-value of the permutation test
   * @param corrected the same after Holm's correction
   * @param exact whether all swaps were tried
   */
  public record Difference(
      String name,
      String description,
      boolean higherIsBetter,
      double first,
      double second,
      double difference,
      double low,
      double high,
      double probability,
      double corrected,
      boolean exact) {
    /** How much better the second is; negative where it is worse. */
    public double gain() {
      return higherIsBetter ? difference : -difference;
    }
  }

  /**
   * What changed, of one kind and type.
   *
   * @param kind {@code fixed}, {@code broken} and {@code still-wrong} with gold; else the cause as
   *     in {@link org.glossator.evaluate.score.Cause}, with {@code added} and {@code removed}
   * @param type entity type, or what else changed
   */
  public record Change(String kind, String type, int count) {}

  /**
   * Exact McNemar test on the first guesses of all items.
   *
   * @param fixed items wrong in the first and right in the second
   * @param broken items right in the first and wrong in the second
   */
  public record McNemar(int fixed, int broken, double probability) {}

  /**
   * A case that is wrong in at least one version, or that changed.
   *
   * @param status {@code fixed}, {@code broken}, {@code still-wrong} or {@code changed}
   * @param brief id
   * @param anchor of the case in the reports of the versions in which it is wrong
   * @param first what is wrong in the first, in words; empty where it is right
   * @param second what is wrong in the second, in words; empty where it is right
   */
  public record Case(
      String status,
      String brief,
      String anchor,
      String type,
      String text,
      String context,
      String first,
      String second) {}
}
