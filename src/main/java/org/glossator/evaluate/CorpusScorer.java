package org.glossator.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.ProjectDataException;
import org.glossator.corpus.Corpus;
import org.glossator.evaluate.score.BriefPair;
import org.glossator.evaluate.score.BriefScore;
import org.glossator.evaluate.score.BriefScorer;
import org.glossator.evaluate.score.KnownNames;

/** Scores every brief of gold that a corpus holds. Briefs are read side by side. Thread-safe. */
public final class CorpusScorer {
  /** Digest of the listed names in one brief, by which briefs of one version differ. */
  private static final String LISTED_NAMES = "listed-names";

  private static final int FEW_BRIEFS = 20;

  private final BriefScorer scorer;
  private final boolean oneBodyType;

  public CorpusScorer(KnownNames names) {
    this(names, false);
  }

  /**
   * A scorer that may take two types as one.
   *
   * @param oneBodyType whether COMPANY counts as ORGANISATION on both sides, for taggers that do
   *     not tell the two apart
   */
  public CorpusScorer(KnownNames names, boolean oneBodyType) {
    this.oneBodyType = oneBodyType;
    this.scorer = new BriefScorer(Objects.requireNonNull(names, "names"));
  }

  /** One pair: its score, or why there is none. */
  private record Result(
      List<BriefScore> score,
      String goldDigest,
      String corpusDigest,
      SortedMap<String, String> provenance,
      List<String> problems) {}

  /**
   * Scores all briefs of gold.
   *
   * @param commonOnly whether briefs that only one side holds are passed over with a notice
   * @throws ProjectDataException with every reason why the two cannot be scored against each other
   */
  public Scored score(Corpus gold, Corpus corpus, boolean commonOnly) {
    Pairing pairing = new Pairing(gold, corpus, commonOnly);
    Pairing.Plan plan = pairing.plan();
    List<Result> results =
        List.copyOf(plan.predictedOf().entrySet()).parallelStream()
            .map(each -> result(pairing, each))
            .toList();
    List<String> problems = results.stream().flatMap(each -> each.problems().stream()).toList();
    if (!problems.isEmpty()) {
      throw new ProjectDataException(problems);
    }
    List<BriefScore> scores = results.stream().flatMap(each -> each.score().stream()).toList();
    List<String> warnings = new ArrayList<>();
    SortedMap<String, String> provenance = provenance(results, corpus, warnings);
    List<String> notices = new ArrayList<>(plan.notices());
    if (oneBodyType) {
      notices.add("ORGANISATION and COMPANY are taken as one type, ORGANISATION");
    }
    if (scores.size() < FEW_BRIEFS) {
      warnings.add(
          scores.size()
              + (scores.size() == 1 ? " brief is" : " briefs are")
              + " too few for firm conclusions: intervals over fewer than "
              + FEW_BRIEFS
              + " briefs are rough"
              + (scores.size() == 1 ? ", and over one say nothing" : ""));
    }
    EvaluationFile.Subject subject =
        new EvaluationFile.Subject(
            gold.folder().toString(),
            corpus.folder().toString(),
            scores.size(),
            DigestUtils.sha256Hex(
                String.join("\n", results.stream().map(Result::goldDigest).toList())),
            DigestUtils.sha256Hex(
                String.join("\n", results.stream().map(Result::corpusDigest).toList())),
            provenance);
    return new Scored(subject, scores, notices, warnings);
  }

  private Result result(Pairing pairing, Map.Entry<String, String> ids) {
    try {
      Pairing.Read read = pairing.read(ids.getKey(), ids.getValue());
      BriefPair pair = read.pair();
      return new Result(
          List.of(scorer.score(oneBodyType ? pair.withOneBodyType() : pair)),
          ids.getKey() + " " + read.goldDigest(),
          ids.getValue() + " " + read.predictedDigest(),
          pair.predicted().provenance() == null ? new TreeMap<>() : pair.predicted().provenance(),
          List.of());
    } catch (ProjectDataException failure) {
      return new Result(List.of(), "", "", new TreeMap<>(), failure.problems());
    }
  }

  private static SortedMap<String, String> provenance(
      List<Result> results, Corpus corpus, List<String> warnings) {
    TreeMap<String, String> common = new TreeMap<>(results.getFirst().provenance());
    TreeSet<String> mixed = new TreeSet<>();
    for (Result result : results) {
      TreeSet<String> names = new TreeSet<>(result.provenance().keySet());
      names.addAll(common.keySet());
      names.stream()
          .filter(each -> !each.equals(LISTED_NAMES))
          .filter(each -> !Objects.equals(common.get(each), result.provenance().get(each)))
          .forEach(mixed::add);
    }
    mixed.forEach(common::remove);
    common.put(
        LISTED_NAMES,
        DigestUtils.sha256Hex(
            results.stream()
                .map(each -> each.provenance().getOrDefault(LISTED_NAMES, ""))
                .collect(Collectors.joining())));
    if (!mixed.isEmpty()) {
      warnings.add(
          corpus.folder() + ": its briefs were not made by one version; they differ in " + mixed);
    }
    return common;
  }
}
