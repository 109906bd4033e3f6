package org.glossator.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.glossator.corpus.RunFile;

/**
 * Briefs that were stored anew for one reason and cause.
 *
 * @param example path of the first of them
 */
public record ChangeSummary(String reason, String cause, int briefs, String example) {
  private static final int MOST_CAUSES = 100;

  /** All changes of a run by reason and cause. */
  static List<ChangeSummary> of(RunFile run) {
    TreeMap<String, ChangeSummary> summaries = new TreeMap<>();
    for (RunFile.BriefEntry brief : run.briefs()) {
      String cause = brief.reason().equals("renamed") ? "" : brief.cause();
      summaries.merge(
          brief.reason() + "\t" + cause,
          new ChangeSummary(brief.reason(), cause, 1, brief.path()),
          (sum, one) ->
              new ChangeSummary(sum.reason(), sum.cause(), sum.briefs() + 1, sum.example()));
    }
    List<ChangeSummary> all = new ArrayList<>(summaries.values());
    return all.subList(0, Math.min(all.size(), MOST_CAUSES));
  }
}
