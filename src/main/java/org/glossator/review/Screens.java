package org.glossator.review;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.glossator.AnnotatedBrief;
import org.glossator.Item;
import org.glossator.Mention;
import org.glossator.Span;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.Decisions;
import org.glossator.corpus.decision.Resolved;
import org.glossator.corpus.decision.Verdict;

/** The pages that a reviewer sees. */
final class Screens {
  private static final int MOST_ROWS = 100;
  private static final int CONTEXT = 70;

  private final Desk desk;
  private final Pages pages;

  Screens(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /** A line of a list that leads to a place. */
  record Row(String link, String title, String before, String quote, String after, String note) {}

  /** A line of the trail. */
  record TrailRow(
      String at,
      String reviewer,
      String link,
      String quote,
      String words,
      String batch,
      boolean own) {}

  /** One side of a conflict; the id is empty for a silent one. */
  record Side(String reviewer, String words, String id) {}

  /** A conflict with its context. */
  record ConflictRow(Row row, List<Side> sides) {}

  void signIn(Context context, String message) {
    context.status(message.isEmpty() ? 200 : 403);
    context
        .contentType("text/html; charset=utf-8")
        .result(pages.render("sign-in.html", Map.of("message", message)));
  }

  void queue(Context context, Session session) throws IOException {
    List<QueueItem> queue = desk.queue(session.reviewer());
    List<Row> rows =
        queue.stream()
            .limit(MOST_ROWS)
            .map(each ->
                new Row(
                    link(each),
                    each.briefId(),
                    "",
                    each.headline(),
                    "",
                    String.format(
                        Locale.ROOT,
                        "%.1f errors expected, %d open mentions",
                        each.errors(),
                        each.open())))
            .toList();
    Map<String, Object> model = model(session, "Queue");
    model.put("rows", rows);
    model.put("all", queue.size());
    model.put("briefs", desk.shelf().briefs().size());
    model.put("decisions", desk.visible(session.reviewer()).active().size());
    model.put("problems", desk.problems());
    show(context, "queue.html", model);
  }

  /** Leads to the first of the queue, or to the first after the item that is named. */
  void next(Context context, Session session) throws IOException {
    String brief = Interface.parameter(context, "brief");
    String item = Interface.parameter(context, "item");
    List<QueueItem> queue = desk.queue(session.reviewer());
    int at = 0;
    for (int index = 0; index < queue.size(); index++) {
      QueueItem each = queue.get(index);
      if (each.briefId().equals(brief) && each.item().id().equals(item)) {
        at = index + 1;
      }
    }
    context.redirect(at < queue.size() ? link(queue.get(at)) : "/");
  }

  void brief(Context context, Session session) throws IOException {
    String id = context.pathParam("id");
    Decisions visible = desk.visible(session.reviewer());
    Resolved resolved = desk.resolved(visible, id);
    Map<String, Object> model = model(session, title(resolved.brief()));
    model.put("parts", BriefPart.of(desk.shelf().brief(id).orElseThrow(), resolved));
    model.put(
        "setup",
        Json.inPage(BriefPart.setup(resolved.brief(), session.reviewer(), session.csrf())));
    model.put("sectors", Sectors.ALL);
    show(context, "brief.html", model);
  }

  void entity(Context context, Session session) throws IOException {
    String id = Interface.parameter(context, "id");
    Decisions visible = desk.visible(session.reviewer());
    List<Row> rows = new ArrayList<>();
    int all = 0;
    String name = id;
    for (AnnotatedBrief machine : desk.shelf().briefs()) {
      Resolved resolved = desk.resolved(visible, machine.brief().source().id());
      for (Mention each : resolved.brief().mentions()) {
        if (each.entity().id().equals(id)) {
          name = each.entity().name();
          all++;
          if (rows.size() < MOST_ROWS) {
            rows.add(
                row(resolved.brief(), each.span(), MentionView.of(resolved, each).description()));
          }
        }
      }
    }
    Map<String, Object> model = model(session, name);
    model.put("id", id);
    model.put("rows", rows);
    model.put("all", all);
    show(context, "entity.html", model);
  }

  void search(Context context, Session session) throws IOException {
    String wanted = Interface.parameter(context, "q").strip();
    List<Row> rows = new ArrayList<>();
    if (!wanted.isEmpty()) {
      for (AnnotatedBrief machine : desk.shelf().briefs()) {
        addMatches(machine, wanted, rows);
      }
    }
    Map<String, Object> model = model(session, "Search");
    model.put("q", wanted);
    model.put("rows", rows);
    model.put("most", rows.size() == MOST_ROWS);
    model.put("entities", wanted.isEmpty() ? List.of() : desk.shelf().entities(wanted, 10));
    show(context, "search.html", model);
  }

  private static void addMatches(AnnotatedBrief brief, String wanted, List<Row> rows) {
    String text = brief.brief().text();
    for (int at = 0; at + wanted.length() <= text.length() && rows.size() < MOST_ROWS; at++) {
      if (text.regionMatches(true, at, wanted, 0, wanted.length())) {
        rows.add(row(brief, new Span(at, at + wanted.length()), ""));
        at += wanted.length();
      }
    }
  }

  void trail(Context context, Session session) throws IOException {
    List<Decision> all = desk.visible(session.reviewer()).all();
    List<TrailRow> rows =
        all.reversed().stream()
            .limit(2 * MOST_ROWS)
            .map(each ->
                new TrailRow(
                    each.author().at().toString(),
                    each.author().reviewer() + (each.author().lead() ? " (lead)" : ""),
                    "/brief/" + path(each.place().brief()),
                    each.place().anchor().exact(),
                    Words.of(each),
                    each.batch(),
                    each.author().reviewer().equals(session.reviewer().name())))
            .toList();
    Map<String, Object> model = model(session, "Trail");
    model.put("rows", rows);
    model.put("all", all.size());
    model.put("setup", Json.inPage(BriefPart.setup(session.reviewer(), session.csrf())));
    show(context, "trail.html", model);
  }

  void conflicts(Context context, Session session) throws IOException {
    Agreement agreement = Agreement.of(desk.shelf().briefs(), desk.visible(session.reviewer()));
    List<ConflictRow> rows =
        agreement.conflicts().stream().limit(MOST_ROWS).map(Screens::conflict).toList();
    Map<String, Object> model = model(session, "Conflicts");
    model.put("agreed", agreement.agreed());
    model.put("all", agreement.conflicts().size());
    model.put("rows", rows);
    model.put("setup", Json.inPage(BriefPart.setup(session.reviewer(), session.csrf())));
    show(context, "conflicts.html", model);
  }

  private static ConflictRow conflict(Conflict conflict) {
    List<Side> sides = new ArrayList<>();
    conflict
        .sides()
        .forEach(each -> sides.add(new Side(each.author().reviewer(), Words.of(each), each.id())));
    conflict
        .silent()
        .forEach(each -> sides.add(new Side(each, "completed the item without it", "")));
    return new ConflictRow(row(conflict.brief(), conflict.span(), ""), sides);
  }

  void lost(Context context, Session session) throws IOException {
    List<TrailRow> rows =
        desk.lost(desk.visible(session.reviewer())).stream()
            .map(each ->
                new TrailRow(
                    each.author().at().toString(),
                    each.author().reviewer(),
                    "",
                    each.place().anchor().prefix()
                        + "["
                        + each.place().anchor().exact()
                        + "]"
                        + each.place().anchor().suffix(),
                    (each.verdict() instanceof Verdict.Completed ? "item changed since: " : "")
                        + Words.of(each),
                    each.place().brief(),
                    false))
            .toList();
    Map<String, Object> model = model(session, "No longer found");
    model.put("rows", rows);
    show(context, "lost.html", model);
  }

  void help(Context context, Session session) {
    show(context, "help.html", model(session, "Keys"));
  }

  private static Row row(AnnotatedBrief brief, Span span, String note) {
    String text = brief.brief().text();
    String item =
        brief.brief().items().stream()
            .filter(each -> each.span().contains(span.start()))
            .findFirst()
            .map(Item::id)
            .orElse("");
    return new Row(
        "/brief/" + path(brief.brief().source().id()) + "?item=" + path(item) + "#u" + span.start(),
        brief.brief().source().id(),
        text.substring(Math.max(0, span.start() - CONTEXT), span.start()),
        span.of(text),
        text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT)),
        note);
  }

  static String link(QueueItem each) {
    return "/brief/" + path(each.briefId()) + "?item=" + path(each.item().id());
  }

  private static String path(String part) {
    return java.net.URLEncoder.encode(part, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
  }

  static String title(AnnotatedBrief brief) {
    return Optional.of(brief.brief())
        .flatMap(each -> each.title().map(span -> span.of(each.text())))
        .orElse(brief.brief().source().id());
  }

  private static Map<String, Object> model(Session session, String title) {
    Map<String, Object> model = new HashMap<>();
    model.put("title", title);
    model.put("reviewer", session.reviewer());
    return model;
  }

  private void show(Context context, String template, Map<String, Object> model) {
    context.contentType("text/html; charset=utf-8").result(pages.render(template, model));
  }
}
