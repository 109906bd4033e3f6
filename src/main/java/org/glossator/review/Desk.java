package org.glossator.review;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glossator.AnnotatedBrief;
import org.glossator.Item;
import org.glossator.Span;
import org.glossator.corpus.decision.Anchor;
import org.glossator.corpus.decision.Author;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.DecisionFolder;
import org.glossator.corpus.decision.Decisions;
import org.glossator.corpus.decision.Place;
import org.glossator.corpus.decision.Resolution;
import org.glossator.corpus.decision.Resolved;
import org.glossator.corpus.decision.Verdict;

/** What reviewers do with a corpus, apart from how the page shows it. Thread-safe. */
public final class Desk {
  private final Shelf shelf;
  private final DecisionFolder folder;
  private final InstantSource clock;
  private final Expectation expectation;
  private final Map<String, Laid> laid = new ConcurrentHashMap<>();
  private long latest;

  /** A brief with the decisions that were laid over it, and what is open in it. */
  private record Laid(List<Decision> decisions, Resolved resolved, List<QueueItem> open) {}

  public Desk(Shelf shelf, DecisionFolder folder, InstantSource clock) {
    this.shelf = shelf;
    this.folder = folder;
    this.clock = clock;
    this.expectation = new Expectation(shelf);
  }

  Shelf shelf() {
    return shelf;
  }

  /** Lines of the decisions' files that cannot be read. */
  List<String> problems() throws IOException {
    return folder.problems();
  }

  /** The decisions that a reviewer may see. */
  public Decisions visible(Reviewer reviewer) throws IOException {
    Decisions all = folder.decisions();
    return reviewer.blind()
        ? all.where(each -> each.author().reviewer().equals(reviewer.name()))
        : all;
  }

  /**
   * A brief as the reviewer sees it.
   *
   * @throws ConflictException if there is no such brief
   */
  public Resolved resolved(Decisions visible, String id) {
    AnnotatedBrief machine =
        shelf
            .brief(id)
            .orElseThrow(() -> new ConflictException("There is no brief \"" + id + "\"."));
    return laid(visible, machine).resolved();
  }

  private Laid laid(Decisions visible, AnnotatedBrief machine) {
    String id = machine.brief().source().id();
    List<Decision> decisions = visible.of(id, machine.brief().source().sha256());
    Laid earlier = laid.get(id);
    if (earlier != null && earlier.decisions().equals(decisions)) {
      return earlier;
    }
    Resolved resolved = Resolution.apply(machine, decisions);
    Laid fresh = new Laid(decisions, resolved, expectation.open(resolved));
    laid.put(id, fresh);
    return fresh;
  }

  /** Open items, most expected errors a minute first. */
  public List<QueueItem> queue(Reviewer reviewer) throws IOException {
    Decisions visible = visible(reviewer);
    return shelf.briefs().stream()
        .flatMap(each -> laid(visible, each).open().stream())
        .sorted(QueueItem.ORDER)
        .toList();
  }

  /** Decisions whose place no longer stands in any brief of the corpus. */
  List<Decision> lost(Decisions visible) {
    Set<String> found =
        shelf.briefs().stream()
            .map(each -> laid(visible, each))
            .flatMap(each ->
                each.decisions().stream().filter(one -> !each.resolved().lost().contains(one)))
            .map(Decision::id)
            .collect(Collectors.toSet());
    return visible.active().stream().filter(each -> !found.contains(each.id())).toList();
  }

  /**
   * A decision as a page sent it.
   *
   * @param seen id of the decision that the page showed at the place, empty for none
   */
  public record Sent(Decision decision, String seen) {
    public Sent {
      Objects.requireNonNull(decision, "decision");
      Objects.requireNonNull(seen, "seen");
    }
  }

  /**
   * What became of decisions that were sent.
   *
   * @param stored on the disk, now or earlier
   * @param refused why others were not taken, for the reviewer
   */
  public record Stored(List<Decision> stored, List<String> refused) {
    public Stored {
      stored = List.copyOf(stored);
      refused = List.copyOf(refused);
    }
  }

  /**
   * Stores decisions; author and surroundings are made anew. One that the text or somebody faster
   * contradicts is refused, the others are taken.
   *
   * @throws IOException if they cannot be stored; then none is
   */
  public synchronized Stored decide(Reviewer reviewer, List<Sent> sent) throws IOException {
    Set<String> known =
        folder.decisions().all().stream().map(Decision::id).collect(Collectors.toSet());
    Decisions visible = visible(reviewer);
    List<Decision> stored = new ArrayList<>();
    List<Decision> fresh = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Sent each : sent) {
      if (known.contains(each.decision().id())) {
        stored.add(each.decision());
        continue;
      }
      try {
        fresh.add(checked(reviewer, visible, each));
      } catch (ConflictException conflict) {
        refused.add(conflict.getMessage());
      }
    }
    if (!fresh.isEmpty()) {
      folder.append(reviewer.name(), fresh);
    }
    stored.addAll(fresh);
    return new Stored(stored, refused);
  }

  private Decision checked(Reviewer reviewer, Decisions visible, Sent each) {
    Decision sent = each.decision();
    Resolved resolved = resolved(visible, sent.place().brief());
    String text = resolved.brief().brief().text();
    Span from = exactly(resolved.brief(), sent.place(), sent.place().anchor());
    Span to = from;
    Verdict verdict = sent.verdict();
    if (sent.verdict() instanceof Verdict.Corrected corrected) {
      to = exactly(resolved.brief(), sent.place(), corrected.to());
      verdict = new Verdict.Corrected(Anchor.of(text, to), corrected.now(), corrected.was());
    } else if (sent.verdict() instanceof Verdict.Undone) {
      throw new ConflictException("An undoing is asked for, not sent.");
    }
    requireUnchanged(reviewer, resolved, from, to, verdict, each.seen());
    return new Decision(
        sent.id(), sent.batch(), author(reviewer), place(resolved.brief(), from), verdict);
  }

  /** Where else a stored decision would change something, brief by brief; its own brief first. */
  public Stream<Occurrence> occurrences(Reviewer reviewer, Decision decision) throws IOException {
    Decisions visible = visible(reviewer);
    AnnotatedBrief own = resolved(visible, decision.place().brief()).brief();
    Span from = exactly(own, decision.place(), decision.place().anchor());
    Span to =
        decision.verdict() instanceof Verdict.Corrected each
            ? exactly(own, decision.place(), each.to())
            : from;
    Optional<Occurrences> like = Occurrences.like(decision, own.brief().text(), from, to);
    if (like.isEmpty()) {
      return Stream.empty();
    }
    String id = decision.place().brief();
    Stream<AnnotatedBrief> others =
        shelf.briefs().stream().filter(each -> !each.brief().source().id().equals(id));
    return Stream.concat(shelf.brief(id).stream(), others)
        .filter(each -> each.brief().text().contains(decision.place().anchor().exact()))
        .flatMap(each -> like.get().in(laid(visible, each).resolved()));
  }

  /**
   * Stores a decision's like at other places, as one batch.
   *
   * @return how many were stored
   */
  public synchronized int apply(Reviewer reviewer, List<Occurrence> chosen) throws IOException {
    Author author = author(reviewer);
    String batch = UUID.randomUUID().toString();
    List<Decision> lines = new ArrayList<>();
    for (Occurrence each : chosen) {
      lines.add(
          new Decision(
              UUID.randomUUID().toString(),
              batch,
              author,
              place(each.brief(), each.from()),
              each.verdict()));
    }
    if (!lines.isEmpty()) {
      folder.append(reviewer.name(), lines);
    }
    return lines.size();
  }

  /**
   * Takes back a batch of the reviewer's own decisions, or brings back what was taken back.
   *
   * @param batch which; empty for the latest that still holds
   * @return what was undone; empty if there was nothing
   */
  public synchronized List<Decision> undo(Reviewer reviewer, Optional<String> batch)
      throws IOException {
    Decisions own =
        folder.decisions().where(each -> each.author().reviewer().equals(reviewer.name()));
    Optional<String> wanted =
        batch.or(() -> own.active().stream().reduce((_, later) -> later).map(Decision::batch));
    List<Decision> undone =
        own.all().stream().filter(each -> wanted.equals(Optional.of(each.batch()))).toList();
    if (!undone.isEmpty()) {
      String id = UUID.randomUUID().toString();
      folder.append(
          reviewer.name(),
          List.of(
              new Decision(
                  id,
                  id,
                  author(reviewer),
                  undone.getFirst().place(),
                  new Verdict.Undone(undone.stream().map(Decision::id).toList()))));
    }
    return undone;
  }

  private Author author(Reviewer reviewer) {
    latest = Math.max(latest + 1, clock.millis());
    return new Author(reviewer.name(), Instant.ofEpochMilli(latest), reviewer.lead());
  }

  /** Stores a decision again as the lead's. */
  public synchronized void adjudicate(Reviewer lead, Decision chosen) throws IOException {
    if (!lead.lead()) {
      throw new ConflictException("Only a lead adjudicates; start the server with --lead.");
    }
    String id = UUID.randomUUID().toString();
    folder.append(
        lead.name(), List.of(new Decision(id, id, author(lead), chosen.place(), chosen.verdict())));
  }

  private static Place place(AnnotatedBrief brief, Span span) {
    return new Place(
        brief.brief().source().id(),
        brief.brief().source().sha256(),
        Anchor.of(brief.brief().text(), span));
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

  private static void requireUnchanged(
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
