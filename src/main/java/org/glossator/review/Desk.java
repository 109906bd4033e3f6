package org.glossator.review;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.glossator.AnnotatedBrief;
import org.glossator.Entity;
import org.glossator.Span;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.DecisionFolder;
import org.glossator.corpus.decision.DecisionLine;
import org.glossator.corpus.decision.Decisions;
import org.glossator.corpus.decision.Resolved;
import org.glossator.corpus.decision.Verdict;

/** What reviewers do with a corpus, apart from how the page shows it. Thread-safe. */
public final class Desk {
  private final DecisionFolder folder;
  private final Scribe scribe;
  private final Map<Entity, List<String>> listed;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();
  private volatile Overlay overlay;
  private volatile String edition;

  /** What a blind reviewer sees of all decisions. */
  private record Seen(Decisions all, Decisions own) {}

  public Desk(Shelf shelf, DecisionFolder folder, InstantSource clock) {
    this(shelf, folder, clock, Map.of());
  }

  /**
   * A desk for the briefs of a shelf.
   *
   * @param listed entities of gazetteers with their other names, to relink to
   */
  public Desk(
      Shelf shelf, DecisionFolder folder, InstantSource clock, Map<Entity, List<String>> listed) {
    this.folder = folder;
    this.scribe = new Scribe(folder, clock);
    this.listed = Map.copyOf(listed);
    this.overlay = new Overlay(shelf, this.listed);
    this.edition = UUID.randomUUID().toString();
  }

  Shelf shelf() {
    return overlay.shelf();
  }

  /** Names the state of the corpus that is shown; another one after {@link #renew}. */
  String edition() {
    return edition;
  }

  /** Takes in what a night has changed since the corpus was read. */
  synchronized void renew() {
    if (shelf().changed() > 0) {
      overlay = new Overlay(shelf().renewed(), listed);
      edition = UUID.randomUUID().toString();
    }
  }

  /** Lines of the decisions' files that cannot be read. */
  List<String> problems() throws IOException {
    return folder.problems();
  }

  /** The decisions that a reviewer may see. */
  public Decisions visible(Reviewer reviewer) throws IOException {
    Decisions all = folder.decisions();
    if (!reviewer.blind()) {
      return all;
    }
    return seen.compute(
            reviewer.name(),
            (name, before) ->
                before != null && before.all() == all
                    ? before
                    : new Seen(all, all.where(each -> each.author().reviewer().equals(name))))
        .own();
  }

  /**
   * A brief as the reviewer sees it.
   *
   * @throws ConflictException if there is no such brief
   */
  Resolved resolved(Reviewer reviewer, Decisions visible, String id) {
    return overlay.resolved(reviewer, visible, id);
  }

  /**
   * A brief as the machine left it.
   *
   * @throws ConflictException if there is no such brief
   */
  AnnotatedBrief machine(String id) {
    return overlay.machine(id);
  }

  /** Open items, most expected errors a minute first. */
  public List<QueueItem> queue(Reviewer reviewer) throws IOException {
    return overlay.queue(reviewer, visible(reviewer));
  }

  /**
   * Entities that a text may mean, the likeliest first.
   *
   * @param mentioned whether to leave out those that stand nowhere in the corpus
   */
  List<Entity> entities(Reviewer reviewer, String part, boolean mentioned, int most)
      throws IOException {
    return overlay.entities().like(part, visible(reviewer).active(), mentioned, most);
  }

  /** All mentions of an entity, brief by brief. */
  Stream<Found> mentions(Reviewer reviewer, String entity) throws IOException {
    Decisions visible = visible(reviewer);
    Overlay now = overlay;
    return now.shelf().briefs().stream()
        .map(each -> now.resolved(reviewer, visible, each))
        .flatMap(resolved ->
            resolved.brief().mentions().stream()
                .filter(each -> each.entity().id().equals(entity))
                .map(each -> new Found(resolved, each)));
  }

  /** Where a decision's place stands in the corpus as it is shown. */
  Optional<Span> place(Decision decision) {
    return shelf().brief(decision.place().brief()).flatMap(each -> Checks.place(each, decision));
  }

  /** Decisions whose place no longer stands in any brief of the corpus. */
  List<Decision> lost(Reviewer reviewer) throws IOException {
    return overlay.lost(reviewer, visible(reviewer));
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
  public Stored decide(Reviewer reviewer, List<Sent> sent) throws IOException {
    return scribe.decide(overlay, reviewer, visible(reviewer), sent);
  }

  /** Where else a stored decision would change something, brief by brief; its own brief first. */
  public Stream<Occurrence> occurrences(Reviewer reviewer, Decision decision) throws IOException {
    Decisions visible = visible(reviewer);
    Overlay now = overlay;
    AnnotatedBrief own = now.machine(decision.place().brief());
    Span from = Checks.exactly(own, decision.place(), decision.place().anchor());
    Span to =
        decision.verdict() instanceof Verdict.Corrected each
            ? Checks.exactly(own, decision.place(), each.to())
            : from;
    Optional<Occurrences> like = Occurrences.like(decision, own.brief().text(), from, to);
    if (like.isEmpty()) {
      return Stream.empty();
    }
    String id = decision.place().brief();
    Stream<AnnotatedBrief> others =
        now.shelf().briefs().stream().filter(each -> !each.brief().source().id().equals(id));
    return Stream.concat(Stream.of(own), others)
        .filter(each -> each.brief().text().contains(decision.place().anchor().exact()))
        .flatMap(each -> like.get().in(now.resolved(reviewer, visible, each)));
  }

  /**
   * Stores a decision's like at other places, as one batch.
   *
   * @return how many were stored
   */
  public int apply(Reviewer reviewer, List<Occurrence> chosen) throws IOException {
    return scribe.apply(reviewer, chosen);
  }

  /**
   * Takes back a batch of the reviewer's own decisions, or brings back what was taken back.
   *
   * @param batch which; empty for the latest that still holds
   * @return what was undone; empty if there was nothing
   */
  public List<Decision> undo(Reviewer reviewer, Optional<String> batch) throws IOException {
    return scribe.undo(reviewer, batch);
  }

  /** Stores a side of a conflict again as the lead's. */
  public void adjudicate(Reviewer lead, Decision chosen) throws IOException {
    scribe.adjudicate(lead, List.of(new Scribe.Line(chosen.place(), chosen.verdict())));
  }

  /** Settles the conflict of a decision for those who completed the item without a mention. */
  void adjudicateAbsent(Reviewer lead, Decision side) throws IOException {
    AnnotatedBrief brief = machine(side.place().brief());
    Conflict conflict =
        Agreement.of(List.of(brief), visible(lead)).conflicts().stream()
            .filter(each -> each.sides().contains(side) && !each.silent().isEmpty())
            .findFirst()
            .orElseThrow(() -> new ConflictException("This conflict has been settled."));
    scribe.adjudicate(
        lead,
        conflict.sides().stream()
            .flatMap(each ->
                Checks.target(brief, each).stream()
                    .map(span ->
                        new Scribe.Line(
                            Checks.place(brief, span),
                            new Verdict.Deleted(DecisionLine.now(each.verdict())))))
            .toList());
  }
}
