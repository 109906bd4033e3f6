package org.glossator.review;

import java.util.Map;
import java.util.Optional;
import org.glossator.AnnotatedBrief;
import org.glossator.Item;
import org.glossator.Span;
import org.glossator.corpus.decision.Anchor;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.Place;
import org.glossator.corpus.decision.Resolution;
import org.glossator.corpus.decision.Resolved;
import org.glossator.corpus.decision.TextPoints;
import org.glossator.corpus.decision.Verdict;

/** What must hold of a decision before it is stored. */
final class Checks {
  private Checks() {}

  static Place place(AnnotatedBrief brief, Span span) {
    return place(brief, new TextPoints(brief.brief().text()), span);
  }

  /** The points are those of the brief's text. */
  static Place place(AnnotatedBrief brief, TextPoints points, Span span) {
    return new Place(
        brief.brief().source().id(), brief.brief().source().sha256(), Anchor.of(points, span));
  }

  /** Where what a decision leaves stands in a brief. */
  static Optional<Span> target(AnnotatedBrief brief, Decision decision) {
    Anchor anchor =
        decision.verdict() instanceof Verdict.Corrected each
            ? each.to()
            : decision.place().anchor();
    return Resolution.find(brief, decision.place().sha256(), anchor);
  }

  /** Where a decision was made, in a brief. */
  static Optional<Span> place(AnnotatedBrief brief, Decision decision) {
    return Resolution.find(brief, decision.place().sha256(), decision.place().anchor());
  }

  /** A page shows the very text; anything else means that it is out of date. */
  static Span exactly(AnnotatedBrief brief, Place place, Anchor anchor) {
    Optional<Span> span =
        place.sha256().equals(brief.brief().source().sha256())
            ? anchor.in(brief.brief().text(), true)
            : Optional.empty();
    return span.filter(each -> Anchor.of(brief.brief().text(), each).range().equals(anchor.range()))
        .orElseThrow(() ->
            new ConflictException(
                "The brief no longer holds \""
                    + anchor.exact()
                    + "\" at this place; reload the page and decide again."));
  }

  /** Refuses a decision on what somebody else has decided since the page showed it. */
  static void requireUnchanged(
      Reviewer reviewer, Resolved resolved, Span from, Span to, Verdict verdict, String seen) {
    Optional<Decision> last =
        switch (verdict) {
          case Verdict.Filed _ -> item(resolved, from).map(each -> resolved.filed().get(each.id()));
          case Verdict.Completed _ -> Optional.empty();
          case Verdict.Accepted _,
              Verdict.Added _,
              Verdict.Corrected _,
              Verdict.Deleted _,
              Verdict.Undone _ ->
              resolved.decided().entrySet().stream()
                  .filter(each -> each.getKey().overlaps(from) || each.getKey().overlaps(to))
                  .map(Map.Entry::getValue)
                  .filter(each -> !each.id().equals(seen))
                  .findFirst();
        };
    last.filter(each -> !each.id().equals(seen))
        .filter(each -> !each.author().reviewer().equals(reviewer.name()))
        .ifPresent(each -> {
          throw new ConflictException(
              each.author().reviewer()
                  + " was faster: \""
                  + each.place().anchor().exact()
                  + "\" has been "
                  + Words.of(each)
                  + ". What you see now is that decision; decide again if you disagree.");
        });
  }

  private static Optional<Item> item(Resolved resolved, Span span) {
    return resolved.brief().brief().items().stream()
        .filter(each -> each.span().contains(span.start()))
        .findFirst();
  }
}
