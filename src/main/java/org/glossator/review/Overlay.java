package org.glossator.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.glossator.AnnotatedBrief;
import org.glossator.Entity;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.Decisions;
import org.glossator.corpus.decision.Resolution;
import org.glossator.corpus.decision.Resolved;

/**
 * The briefs of one shelf with decisions laid over them. What was laid is kept until the decisions
 * on a brief change, for each view apart: blind reviewers see different decisions. Thread-safe.
 */
final class Overlay {
  private final Shelf shelf;
  private final Expectation expectation;
  private final Entities entities;
  private final Map<String, View> views = new ConcurrentHashMap<>();

  /** A brief, the decisions that were laid over it, and what is open in it. */
  private record Laid(List<Decision> decisions, Resolved resolved, List<QueueItem> open) {}

  /** A queue and the decisions that it was made from. */
  private record Queue(Decisions decisions, List<QueueItem> items) {}

  /** What one kind of reviewer sees. */
  private static final class View {
    private final Map<String, Laid> laid = new ConcurrentHashMap<>();
    private volatile Queue queue = new Queue(Decisions.NONE, List.of());
  }

  Overlay(Shelf shelf, Map<Entity, List<String>> listed) {
    this.shelf = shelf;
    this.entities = new Entities(shelf, listed);
    this.expectation = new Expectation(shelf);
  }

  Shelf shelf() {
    return shelf;
  }

  Entities entities() {
    return entities;
  }

  private View view(Reviewer reviewer) {
    return views.computeIfAbsent(reviewer.blind() ? reviewer.name() : "", _ -> new View());
  }

  /**
   * A brief as a reviewer sees it.
   *
   * @throws ConflictException if there is no such brief
   */
  Resolved resolved(Reviewer reviewer, Decisions visible, String id) {
    return laid(view(reviewer), visible, machine(id)).resolved();
  }

  /** As {@link #resolved(Reviewer, Decisions, String)}, of a brief at hand. */
  Resolved resolved(Reviewer reviewer, Decisions visible, AnnotatedBrief machine) {
    return laid(view(reviewer), visible, machine).resolved();
  }

  /**
   * A brief as the machine left it.
   *
   * @throws ConflictException if there is no such brief
   */
  AnnotatedBrief machine(String id) {
    return shelf
        .brief(id)
        .orElseThrow(() -> new ConflictException("There is no brief \"" + id + "\"."));
  }

  private Laid laid(View view, Decisions visible, AnnotatedBrief machine) {
    String id = machine.brief().source().id();
    List<Decision> decisions = visible.of(id, machine.brief().source().sha256());
    Laid earlier = view.laid.get(id);
    if (earlier != null && earlier.decisions().equals(decisions)) {
      return earlier;
    }
    Resolved resolved = Resolution.apply(machine, decisions);
    Laid fresh = new Laid(decisions, resolved, expectation.open(resolved));
    view.laid.put(id, fresh);
    return fresh;
  }

  /** Open items, most expected errors a minute first. */
  List<QueueItem> queue(Reviewer reviewer, Decisions visible) {
    View view = view(reviewer);
    Queue before = view.queue;
    if (before.decisions() == visible && visible != Decisions.NONE) {
      return before.items();
    }
    List<QueueItem> items =
        shelf.briefs().parallelStream()
            .flatMap(each -> laid(view, visible, each).open().stream())
            .sorted(QueueItem.ORDER)
            .toList();
    view.queue = new Queue(visible, items);
    return items;
  }

  /** Decisions whose place no longer stands in any brief. */
  List<Decision> lost(Reviewer reviewer, Decisions visible) {
    View view = view(reviewer);
    Set<String> found =
        shelf.briefs().stream()
            .map(each -> laid(view, visible, each))
            .flatMap(each ->
                each.decisions().stream().filter(one -> !each.resolved().lost().contains(one)))
            .map(Decision::id)
            .collect(Collectors.toSet());
    return visible.active().stream().filter(each -> !found.contains(each.id())).toList();
  }

  /** The brief if it holds the very text that a decision was made on. */
  Optional<AnnotatedBrief> same(Decision decision) {
    return shelf
        .brief(decision.place().brief())
        .filter(each -> each.brief().source().sha256().equals(decision.place().sha256()));
  }
}
