package org.glossator.review;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glossator.AnnotatedBrief;
import org.glossator.corpus.decision.Anchor;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.Decisions;
import org.glossator.corpus.decision.Verdict;

/** The pages that show who decided what: the trail, conflicts, and what is no longer found. */
final class History {
  private final Desk desk;
  private final Screens screens;

  History(Desk desk, Screens screens) {
    this.desk = desk;
    this.screens = screens;
  }

  /**
   * A line of the trail.
   *
   * @param at to the second
   * @param change what the button does; empty for none
   * @param holds false of what has been undone
   */
  record TrailRow(
      String at,
      String reviewer,
      String link,
      String quote,
      String words,
      String batch,
      String change,
      boolean holds) {}

  /** A decision whose place is no longer found. */
  record LostRow(String at, String reviewer, String brief, Anchor anchor, String words) {}

  /**
   * One side of a conflict.
   *
   * @param id of the decision; of another side's where this one completed the item without it
   */
  record Side(String reviewer, String words, String id, boolean absent) {}

  /** A conflict with its context. */
  record ConflictRow(Row row, List<Side> sides) {}

  void trail(Context context, Session session) throws IOException {
    Decisions visible = desk.visible(session.reviewer());
    List<Decision> all = visible.all();
    List<TrailRow> rows =
        all.reversed().stream()
            .limit(2 * Screens.MOST_ROWS)
            .map(each -> trailRow(visible, each, session.reviewer(), link(each)))
            .toList();
    Map<String, Object> model = screens.model(session, "Trail");
    model.put("rows", rows);
    model.put("all", all.size());
    screens.show(context, "trail.html", model);
  }

  private String link(Decision each) {
    AnnotatedBrief brief = desk.shelf().brief(each.place().brief()).orElse(null);
    return desk.place(each)
        .map(span -> Row.of(brief, span, "").link())
        .orElseGet(() -> Row.link(each.place().brief()));
  }

  private static TrailRow trailRow(
      Decisions visible, Decision each, Reviewer reviewer, String link) {
    boolean holds = !visible.isUndone(each);
    boolean own = each.author().reviewer().equals(reviewer.name());
    String change = each.verdict() instanceof Verdict.Undone ? "Bring back" : "Undo";
    return new TrailRow(
        time(each),
        each.author().reviewer() + (each.author().lead() ? " (lead)" : ""),
        link,
        each.place().anchor().exact(),
        Words.of(each),
        each.batch(),
        own && holds ? change : "",
        holds);
  }

  private static String time(Decision decision) {
    return decision
        .author()
        .at()
        .truncatedTo(ChronoUnit.SECONDS)
        .toString()
        .replace('T', ' ')
        .replace("Z", "");
  }

  void conflicts(Context context, Session session) throws IOException {
    Agreement agreement = Agreement.of(desk.shelf().briefs(), desk.visible(session.reviewer()));
    List<ConflictRow> rows =
        agreement.conflicts().stream().limit(Screens.MOST_ROWS).map(History::conflict).toList();
    Map<String, Object> model = screens.model(session, "Conflicts");
    model.put("agreed", agreement.agreed());
    model.put("all", agreement.conflicts().size());
    model.put("rows", rows);
    screens.show(context, "conflicts.html", model);
  }

  private static ConflictRow conflict(Conflict conflict) {
    List<Side> sides = new ArrayList<>();
    conflict
        .sides()
        .forEach(each ->
            sides.add(new Side(each.author().reviewer(), Words.of(each), each.id(), false)));
    conflict
        .silent()
        .forEach(each ->
            sides.add(
                new Side(
                    each,
                    "completed the item without it",
                    conflict.sides().getFirst().id(),
                    true)));
    return new ConflictRow(Row.of(conflict.brief(), conflict.span(), ""), sides);
  }

  void lost(Context context, Session session) throws IOException {
    List<LostRow> rows =
        desk.lost(session.reviewer()).stream()
            .map(each ->
                new LostRow(
                    time(each),
                    each.author().reviewer(),
                    each.place().brief(),
                    each.place().anchor(),
                    (each.verdict() instanceof Verdict.Completed ? "item changed since: " : "")
                        + Words.of(each)))
            .toList();
    Map<String, Object> model = screens.model(session, "No longer found");
    model.put("rows", rows);
    screens.show(context, "lost.html", model);
  }
}
