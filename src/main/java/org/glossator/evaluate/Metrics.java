package org.glossator.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.glossator.EntityType;
import org.glossator.evaluate.score.BriefScore;
import org.glossator.evaluate.score.Figures;
import org.glossator.evaluate.score.Group;
import org.glossator.evaluate.score.Scheme;
import org.glossator.evaluate.score.SectorOutcome;
import org.glossator.evaluate.score.Tally;

/** All headline figures, in the order in which they are shown. */
final class Metrics {
  /** Probabilities below this count as this in log loss; files hold four decimals. */
  static final double LEAST_PROBABILITY = 0.00005;

  private static final int PREDICTED_POINTS = 0;
  private static final int PREDICTED = 1;
  private static final int GOLD_POINTS = 2;
  private static final int GOLD = 3;

  private final List<Metric> metrics = new ArrayList<>();

  private Metrics() {}

  /**
   * @param scores decide which sectors macro F1 averages over: those of gold and of first guesses
   */
  static List<Metric> of(Collection<BriefScore> scores) {
    Metrics result = new Metrics();
    result.entities();
    result.tallies("entities.chunk", "CoNLL chunks", Figures::chunks);
    result.tally(
        "linking.accuracy",
        "Right identity, of mentions found with their span",
        each -> each.figures().linkedSpans(),
        Metrics::recall);
    result.tallies("linking.end-to-end", "Span, type and identity right", Figures::linked);
    result.tallies("structure.items", "Item starts", Figures::items);
    result.tallies("structure.roles", "Roles with their spans", Figures::roles);
    result.sectors(sectors(scores));
    return List.copyOf(result.metrics);
  }

  /** Sectors that gold or a first guess names, ascending. */
  static List<String> sectors(Collection<BriefScore> scores) {
    SortedSet<String> sectors = new TreeSet<>();
    for (BriefScore score : scores) {
      for (SectorOutcome outcome : score.sectors()) {
        sectors.add(outcome.gold());
        if (!outcome.guess().isEmpty()) {
          sectors.add(outcome.guess());
        }
      }
    }
    return List.copyOf(sectors);
  }

  private void entities() {
    for (Scheme scheme : Scheme.values()) {
      String name = "entities." + scheme.name().toLowerCase(Locale.ROOT);
      String description =
          switch (scheme) {
            case STRICT -> "Same span and type";
            case EXACT -> "Same span, any type";
            case PARTIAL -> "Any overlap, half for unequal spans";
            case TYPE -> "Same type, any overlap";
          };
      triple(name, description, each -> each.entities(Group.ALL, scheme));
    }
    for (EntityType type : EntityType.values()) {
      triple(
          "entities.strict." + type.name().toLowerCase(Locale.ROOT),
          "Same span and type: " + type.name(),
          each -> each.entities(new Group("type", type.name()), Scheme.STRICT));
    }
  }

  private void tallies(String name, String description, Function<Figures, Tally> tally) {
    triple(name, description, each -> tally.apply(each.figures()));
  }

  private void triple(String name, String description, Function<BriefScore, Tally> tally) {
    tally(name + ".precision", description + ", precision", tally, Metrics::precision);
    tally(name + ".recall", description + ", recall", tally, Metrics::recall);
    tally(
        name + ".f1", description + ", F1", tally, sums -> Tally.f1(precision(sums), recall(sums)));
  }

  private void tally(
      String name,
      String description,
      Function<BriefScore, Tally> tally,
      ToDoubleFunction<double[]> value) {
    metrics.add(
        new Metric(
            name,
            description,
            true,
            each -> {
              Tally counts = tally.apply(each);
              return new double[] {
                counts.predicted().correct() + 0.5 * counts.predicted().partial(),
                counts.predicted().total(),
                counts.gold().correct() + 0.5 * counts.gold().partial(),
                counts.gold().total()
              };
            },
            value,
            sums -> Math.max(sums[GOLD], sums[PREDICTED])));
  }

  private static double precision(double[] sums) {
    return Tally.ratio(sums[PREDICTED_POINTS], sums[PREDICTED]);
  }

  private static double recall(double[] sums) {
    return Tally.ratio(sums[GOLD_POINTS], sums[GOLD]);
  }

  private void sectors(List<String> sectors) {
    mean(
        "sectors.accuracy",
        "First guess is the primary sector",
        true,
        Metrics::any,
        Metrics::right);
    mean(
        "sectors.top2",
        "Primary sector is among the first two",
        true,
        Metrics::any,
        each -> each.inFirstTwo() ? 1 : 0);
    mean(
        "sectors.lenient",
        "First guess is the primary or a secondary sector",
        true,
        Metrics::any,
        each -> each.rightOrSecondary() ? 1 : 0);
    metrics.add(SectorMetrics.macroF1(sectors));
    metrics.add(SectorMetrics.kappa(sectors));
    mean(
        "sectors.coverage",
        "Items filed, not abstained",
        true,
        Metrics::any,
        each -> each.filed() ? 1 : 0);
    mean(
        "sectors.filed-accuracy",
        "First guess is right, of items filed",
        true,
        SectorOutcome::filed,
        Metrics::right);
    mean(
        "sectors.log-loss",
        "Mean negative log probability of the primary sector",
        false,
        SectorOutcome::hasProbabilities,
        each -> -Math.log(Math.max(LEAST_PROBABILITY, each.goldProbability())));
    mean(
        "sectors.brier",
        "Brier score over all sectors, 0 to 2",
        false,
        SectorOutcome::hasProbabilities,
        SectorOutcome::brier);
    metrics.add(SectorMetrics.calibrationError());
  }

  private static boolean any(SectorOutcome outcome) {
    return !outcome.gold().isEmpty();
  }

  private static double right(SectorOutcome outcome) {
    return outcome.right() ? 1 : 0;
  }

  private void mean(
      String name,
      String description,
      boolean higherIsBetter,
      java.util.function.Predicate<SectorOutcome> counted,
      ToDoubleFunction<SectorOutcome> value) {
    metrics.add(
        new Metric(
            name,
            description,
            higherIsBetter,
            brief -> {
              double[] sums = new double[2];
              brief.sectors().stream()
                  .filter(counted)
                  .forEach(each -> {
                    sums[0] += value.applyAsDouble(each);
                    sums[1]++;
                  });
              return sums;
            },
            sums -> Tally.ratio(sums[0], sums[1]),
            sums -> sums[1]));
  }
}
