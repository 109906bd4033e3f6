package org.glossator.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glossator.evaluate.ComparisonFile.Case;
import org.glossator.evaluate.ComparisonFile.Change;
import org.glossator.evaluate.score.Answer;
import org.glossator.evaluate.score.BriefScore;
import org.glossator.evaluate.score.Cause;
import org.glossator.evaluate.score.ErrorCase;

/** Lists cases that two versions answer differently, or both wrongly. */
final class CaseList {
  static final String FIXED = "fixed";
  static final String BROKEN = "broken";
  static final String STILL_WRONG = "still-wrong";

  private CaseList() {}

  /** Ordered by brief and place. */
  static List<Case> withGold(List<BriefScore> first, List<BriefScore> second) {
    List<Case> cases = new ArrayList<>();
    for (int brief = 0; brief < first.size(); brief++) {
      Map<String, List<ErrorCase>> before = byKey(first.get(brief));
      Map<String, List<ErrorCase>> after = byKey(second.get(brief));
      before.forEach((key, wrong) -> {
        List<ErrorCase> now = after.getOrDefault(key, List.of());
        for (int index = 0; index < wrong.size(); index++) {
          boolean still = index < now.size();
          cases.add(
              of(
                  still ? STILL_WRONG : FIXED,
                  wrong.get(index),
                  words(wrong.get(index)),
                  still ? words(now.get(index)) : ""));
        }
      });
      after.forEach((key, wrong) -> {
        int was = before.getOrDefault(key, List.of()).size();
        for (ErrorCase each : wrong.subList(Math.min(was, wrong.size()), wrong.size())) {
          cases.add(of(BROKEN, each, "", words(each)));
        }
      });
    }
    return List.copyOf(cases);
  }

  /** Every case is a change; gold is the first version, the prediction the second. */
  static List<Case> churn(List<BriefScore> briefs) {
    return briefs.stream()
        .flatMap(each -> each.errors().stream())
        .map(each -> of(kind(each.cause()), each, words(each.gold()), words(each.predicted())))
        .toList();
  }

  static List<Change> counts(List<Case> cases) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (Case each : cases) {
      counts
          .computeIfAbsent(each.status(), _ -> new TreeMap<>())
          .merge(each.type(), 1, Integer::sum);
    }
    List<Change> result = new ArrayList<>();
    counts.forEach(
        (kind, types) -> types.forEach((type, count) -> result.add(new Change(kind, type, count))));
    return List.copyOf(result);
  }

  private static String kind(Cause cause) {
    return switch (cause) {
      case MISSED -> "removed";
      case SPURIOUS -> "added";
      case BOUNDARY -> "span changed";
      case TYPE -> "type changed";
      case BOUNDARY_AND_TYPE -> "span and type changed";
      case WRONG_IDENTITY -> "identity changed";
      case MISSED_ITEM -> "item removed";
      case SPURIOUS_ITEM -> "item added";
      case SECTOR -> "sector changed";
    };
  }

  private static Map<String, List<ErrorCase>> byKey(BriefScore score) {
    Map<String, List<ErrorCase>> result = new LinkedHashMap<>();
    score
        .errors()
        .forEach(each -> result.computeIfAbsent(each.key(), _ -> new ArrayList<>()).add(each));
    return result;
  }

  private static Case of(String status, ErrorCase error, String first, String second) {
    Answer subject = error.subject();
    return new Case(
        status,
        error.brief(),
        error.anchor(),
        error.cause().layer().equals("mention") || error.cause().layer().equals("identity")
            ? subject.label()
            : error.cause().layer(),
        subject.text(),
        error.context().before() + "[" + error.context().quote() + "]" + error.context().after(),
        first,
        second);
  }

  private static String words(ErrorCase error) {
    String found = error.predicted().absent() ? "" : ": " + words(error.predicted());
    return error.cause().text() + found;
  }

  private static String words(Answer answer) {
    if (answer.absent()) {
      return "";
    }
    String identity = answer.identity().isEmpty() ? "" : " = " + answer.identity();
    return answer.label() + " \"" + answer.text() + "\"" + identity;
  }
}
