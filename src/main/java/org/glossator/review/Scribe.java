package org.glossator.review;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.glossator.AnnotatedBrief;
import org.glossator.Span;
import org.glossator.corpus.decision.Anchor;
import org.glossator.corpus.decision.Author;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.DecisionFolder;
import org.glossator.corpus.decision.Decisions;
import org.glossator.corpus.decision.Place;
import org.glossator.corpus.decision.Resolution;
import org.glossator.corpus.decision.Resolved;
import org.glossator.corpus.decision.TextPoints;
import org.glossator.corpus.decision.Verdict;

/** Checks decisions and writes them down, one after another. Thread-safe. */
final class Scribe {
  private static final int LONGEST_BRIEF = 200;

  private final DecisionFolder folder;
  private final InstantSource clock;
  private long latest;

  /** What is to be written of a place. */
  record Line(Place place, Verdict verdict) {}

  Scribe(DecisionFolder folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** As {@link Desk#decide}; the reviewer sees what is given. */
  synchronized Desk.Stored decide(
      Overlay overlay, Reviewer reviewer, Decisions visible, List<Desk.Sent> sent)
      throws IOException {
    Decisions known = folder.decisions();
    List<Decision> stored = new ArrayList<>();
    List<Decision> fresh = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Desk.Sent each : sent) {
      if (known.byId(each.decision().id()).isPresent()) {
        stored.add(each.decision());
        continue;
      }
      try {
        fresh.add(checked(overlay, reviewer, visible, each));
      } catch (ConflictException conflict) {
        refused.add(conflict.getMessage());
      }
    }
    if (!fresh.isEmpty()) {
      folder.append(reviewer.name(), fresh);
    }
    stored.addAll(fresh);
    return new Desk.Stored(stored, refused);
  }

  private Decision checked(Overlay overlay, Reviewer reviewer, Decisions visible, Desk.Sent each) {
    Decision sent = each.decision();
    if (sent.verdict() instanceof Verdict.Undone) {
      throw new ConflictException("An undoing is asked for, not sent.");
    }
    Optional<AnnotatedBrief> same = overlay.same(sent);
    if (same.isEmpty()) {
      return carried(overlay, reviewer, visible, each);
    }
    AnnotatedBrief machine = same.get();
    Resolved resolved = overlay.resolved(reviewer, visible, machine);
    Span from = Checks.exactly(machine, sent.place(), sent.place().anchor());
    Span to = from;
    Verdict verdict = sent.verdict();
    if (verdict instanceof Verdict.Corrected corrected) {
      to = Checks.exactly(machine, sent.place(), corrected.to());
      verdict =
          new Verdict.Corrected(
              Anchor.of(machine.brief().text(), to), corrected.now(), corrected.was());
    }
    Checks.requireUnchanged(reviewer, resolved, from, to, verdict, each.seen());
    return new Decision(
        sent.id(), sent.batch(), author(reviewer), Checks.place(machine, from), verdict);
  }

  /**
   * A decision on a text that a night has replaced since: it is kept with its anchor as sent, holds
   * wherever that is found again, and is listed where it is not.
   */
  private Decision carried(Overlay overlay, Reviewer reviewer, Decisions visible, Desk.Sent each) {
    Decision sent = each.decision();
    String id = sent.place().brief();
    if (id.isBlank() || id.length() > LONGEST_BRIEF) {
      throw new ConflictException("There is no brief \"" + id + "\".");
    }
    overlay
        .shelf()
        .brief(id)
        .ifPresent(brief ->
            Resolution.find(brief, sent.place().sha256(), sent.place().anchor())
                .ifPresent(span ->
                    Checks.requireUnchanged(
                        reviewer,
                        overlay.resolved(reviewer, visible, brief),
                        span,
                        span,
                        sent.verdict(),
                        each.seen())));
    return new Decision(sent.id(), sent.batch(), author(reviewer), sent.place(), sent.verdict());
  }

  /** As {@link Desk#apply}. */
  synchronized int apply(Reviewer reviewer, List<Occurrence> chosen) throws IOException {
    Author author = author(reviewer);
    String batch = UUID.randomUUID().toString();
    List<Decision> lines = new ArrayList<>();
    TextPoints points = new TextPoints("");
    for (Occurrence each : chosen) {
      String text = each.brief().brief().text();
      if (!points.text().equals(text)) {
        points = new TextPoints(text);
      }
      lines.add(
          new Decision(
              UUID.randomUUID().toString(),
              batch,
              author,
              Checks.place(each.brief(), points, each.from()),
              each.verdict()));
    }
    if (!lines.isEmpty()) {
      folder.append(reviewer.name(), lines);
    }
    return lines.size();
  }

  /** As {@link Desk#undo}. */
  synchronized List<Decision> undo(Reviewer reviewer, Optional<String> batch) throws IOException {
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

  /** As {@link Desk#adjudicate}. */
  synchronized void adjudicate(Reviewer lead, List<Line> lines) throws IOException {
    if (!lead.lead()) {
      throw new ConflictException("Only a lead adjudicates; start the server with --lead.");
    }
    String batch = UUID.randomUUID().toString();
    List<Decision> decisions = new ArrayList<>();
    for (Line each : lines) {
      String id = UUID.randomUUID().toString();
      decisions.add(new Decision(id, batch, author(lead), each.place(), each.verdict()));
    }
    folder.append(lead.name(), decisions);
  }
}
