package org.glossator.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glossator.evaluate.EvaluationFile.Mistake;
import org.glossator.evaluate.score.BriefScore;
import org.glossator.evaluate.score.ErrorCase;

/** Groups wrong cases so that one repeated mistake is one row. */
final class Mistakes {
  private Mistakes() {}

  /** Most frequent first, then by cause and wording. */
  static List<Mistake> of(List<BriefScore> briefs) {
    Map<String, List<ErrorCase>> groups = new TreeMap<>();
    for (BriefScore brief : briefs) {
      for (ErrorCase each : brief.errors()) {
        groups.computeIfAbsent(each.mistake(), _ -> new ArrayList<>()).add(each);
      }
    }
    return groups.values().stream()
        .map(cases ->
            new Mistake(
                cases.getFirst().cause().text(),
                cases.size(),
                cases.getFirst().gold(),
                cases.getFirst().predicted(),
                List.copyOf(cases)))
        .sorted(Comparator.comparingInt(Mistake::count).reversed())
        .toList();
  }
}
