package org.glossator.review;

import java.util.Locale;
import java.util.Optional;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.Reading;
import org.glossator.corpus.decision.Verdict;

/** Decisions and readings in words. */
final class Words {
  private Words() {}

  /** What a decision did ("corrected to COMPANY BYD"). */
  static String of(Decision decision) {
    return switch (decision.verdict()) {
      case Verdict.Accepted each -> "accepted as " + of(each.now());
      case Verdict.Added each -> "added as " + of(each.now());
      case Verdict.Corrected each ->
          "corrected to "
              + (each.to().exact().equals(decision.place().anchor().exact())
                  ? ""
                  : "\"" + each.to().exact() + "\", ")
              + of(each.now())
              + was(each.was());
      case Verdict.Deleted each -> "deleted" + was(each.was());
      case Verdict.Filed each ->
          "filed under "
              + each.primary()
              + (each.secondary().isEmpty() ? "" : ", also " + String.join(", ", each.secondary()));
      case Verdict.Completed _ -> "completed";
      case Verdict.Undone each ->
          "took back "
              + (each.decisions().size() == 1
                  ? "this decision"
                  : each.decisions().size() + " decisions");
    };
  }

  static String of(Reading reading) {
    return reading.type().name().toLowerCase(Locale.ROOT) + " " + reading.entity().name();
  }

  private static String was(Optional<Reading> was) {
    return was.map(each -> " (was " + of(each) + ")").orElse("");
  }
}
