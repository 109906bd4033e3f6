package org.glossator.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.glossator.AnnotatedBrief;
import org.glossator.Mention;
import org.glossator.Span;
import org.glossator.corpus.decision.Anchor;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.DecisionLine;
import org.glossator.corpus.decision.Reading;
import org.glossator.corpus.decision.Resolved;
import org.glossator.corpus.decision.TextPoints;
import org.glossator.corpus.decision.Verdict;

/**
 * Where else a decision on a mention would change something: every other place of the corpus with
 * the same text, as whole words, inside an item, that nobody has decided and that does not yet read
 * as decided. A place inside a longer mention is left alone.
 */
final class Occurrences {
  private final String quote;
  private final Span from;
  private final Span to;
  private final Optional<Reading> wanted;

  private Occurrences(String quote, Span from, Span to, Optional<Reading> wanted) {
    this.quote = quote;
    this.from = from;
    this.to = to;
    this.wanted = wanted;
  }

  /**
   * The other places to which a decision may apply.
   *
   * @param text text of the brief that the decision was made on
   * @param from the decided place in it
   * @param to the range that it was corrected to, else the place
   * @return empty if the decision is none on a mention
   */
  static Optional<Occurrences> like(Decision decision, String text, Span from, Span to) {
    Verdict verdict = decision.verdict();
    if (verdict instanceof Verdict.Filed || verdict instanceof Verdict.Completed) {
      return Optional.empty();
    }
    Span both = new Span(Math.min(from.start(), to.start()), Math.max(from.end(), to.end()));
    return Optional.of(
        new Occurrences(
            both.of(text),
            new Span(from.start() - both.start(), from.end() - both.start()),
            new Span(to.start() - both.start(), to.end() - both.start()),
            DecisionLine.now(verdict)));
  }

  /** The places of one brief, ascending. */
  Stream<Occurrence> in(Resolved resolved) {
    AnnotatedBrief brief = resolved.brief();
    String text = brief.brief().text();
    TextPoints points = new TextPoints(text);
    return Stream.iterate(
            text.indexOf(quote), at -> at >= 0, at -> text.indexOf(quote, at + quote.length()))
        .filter(at -> isWhole(text, at, at + quote.length()))
        .map(at -> occurrence(resolved, points, shifted(from, at), shifted(to, at)))
        .filter(Objects::nonNull);
  }

  private static Span shifted(Span relative, int by) {
    return new Span(relative.start() + by, relative.end() + by);
  }

  private Occurrence occurrence(Resolved resolved, TextPoints points, Span place, Span target) {
    AnnotatedBrief brief = resolved.brief();
    boolean inItem = brief.brief().items().stream().anyMatch(each -> each.span().contains(target));
    boolean decided =
        resolved.decided().keySet().stream()
            .anyMatch(each -> each.overlaps(target) || each.overlaps(place));
    if (!inItem || decided) {
      return null;
    }
    List<Mention> current =
        brief.mentions().stream().filter(each -> each.span().overlaps(target)).toList();
    return wanted
        .map(reading -> present(brief, points, current, target, reading))
        .orElseGet(() -> absent(brief, current, target));
  }

  private static Occurrence absent(AnnotatedBrief brief, List<Mention> current, Span target) {
    return current.stream()
        .filter(each -> each.span().equals(target))
        .map(each ->
            new Occurrence(
                brief, target, target, new Verdict.Deleted(Optional.of(Reading.of(each)))))
        .findFirst()
        .orElse(null);
  }

  private Occurrence present(
      AnnotatedBrief brief,
      TextPoints points,
      List<Mention> current,
      Span target,
      Reading reading) {
    if (current.isEmpty()) {
      return new Occurrence(brief, target, target, new Verdict.Added(reading));
    }
    Mention first = current.getFirst();
    boolean isSame = first.span().equals(target) && Reading.of(first).equals(reading);
    boolean movesAsDecided = !from.equals(to) && first.span().length() == from.length();
    boolean isLonger =
        current.stream().anyMatch(each -> !target.contains(each.span())) && !movesAsDecided;
    if (isSame || isLonger) {
      return null;
    }
    return new Occurrence(
        brief,
        first.span(),
        target,
        new Verdict.Corrected(Anchor.of(points, target), reading, Optional.of(Reading.of(first))));
  }

  private static boolean isWhole(String text, int start, int end) {
    return (start == 0 || !joined(text.codePointBefore(start), text.codePointAt(start)))
        && (end == text.length() || !joined(text.codePointBefore(end), text.codePointAt(end)));
  }

  /** Chinese writes no spaces, so that any place between its characters may end a word. */
  private static boolean joined(int before, int after) {
    return Character.isLetterOrDigit(before)
        && Character.isLetterOrDigit(after)
        && !Character.isIdeographic(before)
        && !Character.isIdeographic(after);
  }
}
