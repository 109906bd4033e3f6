package org.glossator.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.glossator.ProjectDataException;
import org.glossator.evaluate.ComparisonFile.Case;
import org.glossator.evaluate.ComparisonFile.Change;
import org.glossator.evaluate.ComparisonFile.Difference;
import org.glossator.evaluate.ComparisonFile.McNemar;
import org.glossator.evaluate.score.BriefScore;
import org.glossator.evaluate.score.SectorOutcome;
import org.glossator.evaluate.statistics.Bootstrap;
import org.glossator.evaluate.statistics.BriefSums;
import org.glossator.evaluate.statistics.HolmCorrection;
import org.glossator.evaluate.statistics.Interval;
import org.glossator.evaluate.statistics.McNemarTest;
import org.glossator.evaluate.statistics.PermutationTest;
import org.glossator.evaluate.statistics.Resamples;

/** Compares two versions: by gold, or with each other where there is no gold. Thread-safe. */
public final class Comparer {
  private final Settings settings;

  public Comparer(Settings settings) {
    this.settings = Objects.requireNonNull(settings, "settings");
  }

  /**
   * Two versions, both scored against the same gold.
   *
   * @throws ProjectDataException if they were not scored on the same briefs of the same gold
   */
  public ComparisonFile withGold(Scored first, Scored second) {
    requireSameGold(first, second);
    List<Difference> differences = differences(first.briefs(), second.briefs());
    List<Case> cases = CaseList.withGold(first.briefs(), second.briefs());
    return new ComparisonFile(
        ComparisonFile.SCHEMA,
        first.subject(),
        second.subject(),
        ComparisonFile.Method.of(settings),
        union(first.notices(), second.notices()),
        union(first.warnings(), second.warnings()),
        causes(first.provenance(), second.provenance()),
        differences,
        CaseList.counts(cases),
        mcNemar(first.briefs(), second.briefs()),
        cases);
  }

  /**
   * Two versions without gold: the second scored against the first.
   *
   * @param first the subject of the first version
   * @param churn the second version, scored with the first as gold
   */
  public ComparisonFile withoutGold(EvaluationFile.Subject first, Scored churn) {
    List<Case> cases = CaseList.churn(churn.briefs());
    List<Change> changes = CaseList.counts(cases);
    return new ComparisonFile(
        ComparisonFile.SCHEMA,
        first,
        churn.subject(),
        ComparisonFile.Method.of(settings),
        churn.notices(),
        List.of(),
        causes(first.provenance(), churn.provenance()),
        List.of(),
        changes,
        new McNemar(0, 0, 1),
        cases);
  }

  private static void requireSameGold(Scored first, Scored second) {
    List<String> firstIds = first.briefs().stream().map(BriefScore::id).toList();
    List<String> secondIds = second.briefs().stream().map(BriefScore::id).toList();
    if (!firstIds.equals(secondIds)) {
      TreeSet<String> onlyOne = new TreeSet<>(firstIds);
      onlyOne.addAll(secondIds);
      onlyOne.removeIf(each -> firstIds.contains(each) && secondIds.contains(each));
      throw new ProjectDataException(
          first.subject().corpus()
              + " and "
              + second.subject().corpus()
              + " do not hold the same briefs of gold: only one holds "
              + onlyOne);
    }
    if (!first.subject().goldDigest().equals(second.subject().goldDigest())) {
      throw new ProjectDataException(
          first.subject().gold() + ": gold changed between the two evaluations");
    }
  }

  private List<Difference> differences(List<BriefScore> first, List<BriefScore> second) {
    List<BriefScore> all = new ArrayList<>(first);
    all.addAll(second);
    Bootstrap bootstrap =
        new Bootstrap(
            Resamples.draw(first.size(), settings.resamples(), settings.seed()), settings.level());
    PermutationTest test = new PermutationTest(settings.swaps(), settings.seed());
    List<Difference> raw =
        Metrics.of(all).parallelStream()
            .filter(each -> sample(each, first) > 0 || sample(each, second) > 0)
            .map(each -> difference(each, first, second, bootstrap, test))
            .toList();
    List<Double> corrected =
        HolmCorrection.correct(raw.stream().map(Difference::probability).toList());
    return IntStream.range(0, raw.size())
        .mapToObj(index -> corrected(raw.get(index), corrected.get(index)))
        .toList();
  }

  private static double sample(Metric metric, List<BriefScore> briefs) {
    return new BriefSums(briefs.stream().map(metric.parts()).toList(), metric.sample()).value();
  }

  private static Difference difference(
      Metric metric,
      List<BriefScore> first,
      List<BriefScore> second,
      Bootstrap bootstrap,
      PermutationTest test) {
    BriefSums before = Evaluator.sums(metric, first);
    BriefSums after = Evaluator.sums(metric, second);
    Interval interval = bootstrap.difference(before, after);
    PermutationTest.Result result = test.test(before, after);
    return new Difference(
        metric.name(),
        metric.description(),
        metric.higherIsBetter(),
        before.value(),
        after.value(),
        result.difference(),
        interval.low(),
        interval.high(),
        result.probability(),
        result.probability(),
        result.exact());
  }

  private static Difference corrected(Difference raw, double probability) {
    return new Difference(
        raw.name(),
        raw.description(),
        raw.higherIsBetter(),
        raw.first(),
        raw.second(),
        raw.difference(),
        raw.low(),
        raw.high(),
        raw.probability(),
        probability,
        raw.exact());
  }

  private static McNemar mcNemar(List<BriefScore> first, List<BriefScore> second) {
    int fixed = 0;
    int broken = 0;
    for (int brief = 0; brief < first.size(); brief++) {
      List<SectorOutcome> before = first.get(brief).sectors();
      List<SectorOutcome> after = second.get(brief).sectors();
      for (int item = 0; item < before.size(); item++) {
        boolean was = before.get(item).right();
        boolean is = after.get(item).right();
        fixed += !was && is ? 1 : 0;
        broken += was && !is ? 1 : 0;
      }
    }
    return new McNemar(fixed, broken, McNemarTest.probability(fixed, broken));
  }

  /** What differs in what made the two: old and new digest, by name. */
  private static SortedMap<String, String> causes(
      Map<String, String> first, Map<String, String> second) {
    SortedMap<String, String> causes = new TreeMap<>();
    TreeSet<String> names = new TreeSet<>(first.keySet());
    names.addAll(second.keySet());
    for (String name : names) {
      String before = first.getOrDefault(name, "none");
      String after = second.getOrDefault(name, "none");
      if (!before.equals(after)) {
        causes.put(name, before + " -> " + after);
      }
    }
    return Collections.unmodifiableSortedMap(causes);
  }

  private static List<String> union(List<String> first, List<String> second) {
    return java.util.stream.Stream.concat(first.stream(), second.stream()).distinct().toList();
  }
}
