package org.glossator.evaluate.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.glossator.evaluate.EvaluationFile.Mistake;
import org.glossator.evaluate.score.ErrorCase;

/**
 * The mistakes that a page shows: the most frequent first, and no more cases than a browser can
 * bear. The JSON file holds all.
 */
final class ShownMistakes {
  private static final int MOST_CASES = 3000;

  private final List<Mistake> mistakes;
  private final Set<String> anchors = new HashSet<>();

  ShownMistakes(List<Mistake> all) {
    List<Mistake> shown = new ArrayList<>();
    int cases = 0;
    for (Mistake mistake : all) {
      if (cases + mistake.count() > MOST_CASES) {
        break;
      }
      cases += mistake.count();
      shown.add(mistake);
      mistake.cases().stream().map(ErrorCase::anchor).forEach(anchors::add);
    }
    this.mistakes = List.copyOf(shown);
  }

  List<Mistake> mistakes() {
    return mistakes;
  }

  /** Where to link for a case of a brief: its own place, else the brief's row. */
  String target(String anchor, String brief) {
    return anchors.contains(anchor) ? anchor : briefAnchor(brief);
  }

  static String briefAnchor(String brief) {
    return "brief-" + brief.replaceAll("[^\\p{L}\\p{N}-]", "-");
  }
}
