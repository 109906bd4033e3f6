package org.glossator.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glossator.AnnotatedBrief;
import org.glossator.Mention;
import org.glossator.SourceDocument;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.Verdict;

/** Why a mention stands where it stands, in sentences. */
final class Explanation {
  private Explanation() {}

  /**
   * All decisions on a place that hold, the one that counts last, then the machine's evidence, the
   * losers last.
   *
   * @param start a UTF-16 unit of the place
   */
  static List<String> of(Desk desk, Reviewer reviewer, String id, int start) throws IOException {
    AnnotatedBrief whole = desk.shelf().whole(id);
    SourceDocument source = whole.brief().source();
    List<String> lines = new ArrayList<>();
    for (Decision each : desk.visible(reviewer).of(source.id(), source.sha256())) {
      boolean isOnMentions =
          !(each.verdict() instanceof Verdict.Filed || each.verdict() instanceof Verdict.Completed);
      if (isOnMentions
          && Stream.of(Checks.target(whole, each), Checks.place(whole, each))
              .flatMap(Optional::stream)
              .anyMatch(span -> span.contains(start))) {
        lines.add(each.author().reviewer() + ", " + each.author().at() + ": " + Words.of(each));
      }
    }
    for (Mention each : whole.mentions()) {
      if (each.span().contains(start)) {
        each.evidence().forEach(one -> lines.add(one.sentence(source.text())));
      }
    }
    return lines.isEmpty() ? List.of("The machine found nothing here.") : lines;
  }
}
