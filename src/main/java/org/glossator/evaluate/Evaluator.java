package org.glossator.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.glossator.evaluate.EvaluationFile.BriefRow;
import org.glossator.evaluate.EvaluationFile.EntityRow;
import org.glossator.evaluate.EvaluationFile.Headline;
import org.glossator.evaluate.score.BriefScore;
import org.glossator.evaluate.score.Group;
import org.glossator.evaluate.score.Scheme;
import org.glossator.evaluate.score.SchemeTallies;
import org.glossator.evaluate.score.SectorOutcome;
import org.glossator.evaluate.score.Tally;
import org.glossator.evaluate.statistics.Bootstrap;
import org.glossator.evaluate.statistics.BriefSums;
import org.glossator.evaluate.statistics.Interval;
import org.glossator.evaluate.statistics.Resamples;

/** Makes an evaluation of scored briefs. Thread-safe. */
public final class Evaluator {
  private final Settings settings;

  public Evaluator(Settings settings) {
    this.settings = Objects.requireNonNull(settings, "settings");
  }

  public EvaluationFile evaluate(Scored scored) {
    List<BriefScore> briefs = scored.briefs();
    List<SectorOutcome> sectors = briefs.stream().flatMap(each -> each.sectors().stream()).toList();
    SectorTables tables = new SectorTables(sectors);
    return new EvaluationFile(
        EvaluationFile.SCHEMA,
        scored.subject(),
        EvaluationFile.Method.of(settings),
        scored.notices(),
        scored.warnings(),
        headline(briefs),
        entities(briefs),
        tables.sectors(),
        tables.confusion(),
        tables.calibration(),
        tables.coverage(),
        briefs.stream().map(Evaluator::brief).toList(),
        Mistakes.of(briefs));
  }

  private List<Headline> headline(List<BriefScore> briefs) {
    Bootstrap bootstrap =
        new Bootstrap(
            Resamples.draw(briefs.size(), settings.resamples(), settings.seed()), settings.level());
    return Metrics.of(briefs).parallelStream()
        .map(each -> headline(each, briefs, bootstrap))
        .filter(each -> each.sample() > 0)
        .toList();
  }

  private static Headline headline(Metric metric, List<BriefScore> briefs, Bootstrap bootstrap) {
    BriefSums sums = sums(metric, briefs);
    int sample = (int) new BriefSums(sums.parts(), metric.sample()).value();
    Interval interval = sample == 0 ? new Interval(0, 0) : bootstrap.interval(sums);
    return new Headline(
        metric.name(),
        metric.description(),
        metric.higherIsBetter(),
        sums.value(),
        interval.low(),
        interval.high(),
        sample);
  }

  static BriefSums sums(Metric metric, List<BriefScore> briefs) {
    return new BriefSums(briefs.stream().map(metric.parts()).toList(), metric.value());
  }

  private static List<EntityRow> entities(List<BriefScore> briefs) {
    Map<Group, SchemeTallies> sums = new TreeMap<>();
    sums.put(Group.ALL, SchemeTallies.NONE);
    for (BriefScore brief : briefs) {
      brief.entities().forEach((group, tallies) -> sums.merge(group, tallies, SchemeTallies::plus));
    }
    List<EntityRow> rows = new ArrayList<>();
    sums.forEach((group, tallies) -> {
      for (Scheme scheme : Scheme.values()) {
        rows.add(EntityRow.of(group.dimension(), group.value(), scheme, tallies.get(scheme)));
      }
    });
    return rows;
  }

  private static BriefRow brief(BriefScore score) {
    Tally strict = score.entities(Group.ALL, Scheme.STRICT);
    return new BriefRow(
        score.id(),
        strict.gold().total(),
        strict.predicted().total(),
        strict.gold().correct(),
        strict.f1(),
        score.sectors().size(),
        (int) score.sectors().stream().filter(SectorOutcome::right).count());
  }
}
