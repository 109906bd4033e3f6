package org.glossator.review;

import org.glossator.Evidence;

/** One piece of evidence as a sentence. */
final class Explanation {
  private Explanation() {}

  static String of(Evidence evidence, String text) {
    String percent = " (" + Math.round(evidence.confidence() * 100) + " %)";
    return switch (evidence) {
      case Evidence.GazetteerHit hit ->
          hit.file()
              + ":"
              + hit.line()
              + ": "
              + hit.entry()
              + " as \""
              + hit.surface()
              + "\", "
              + hit.rule()
              + percent;
      case Evidence.ModelScore score -> score.model() + ": " + score.label() + percent;
      case Evidence.InDocument each ->
          each.rule() + " of \"" + each.source().of(text) + "\"" + percent;
      case Evidence.Decided each -> each.reviewer() + " decided (" + each.decision() + ")";
      case Evidence.Lost lost ->
          "lost: \""
              + lost.span().of(text)
              + "\" as "
              + lost.type()
              + " "
              + lost.entity().name()
              + ", by "
              + lost.reason()
              + percent;
    };
  }
}
