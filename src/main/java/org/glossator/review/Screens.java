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
import org.glossator.Span;
import org.glossator.corpus.decision.Decisions;
import org.glossator.corpus.decision.Resolved;

/** The pages on which a reviewer works and finds places. */
final class Screens {
  static final int MOST_ROWS = 100;

  private static final int MOST_ENTITIES = 10;

  private final Desk desk;
  private final Pages pages;

  Screens(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /** A mention on the page of its entity; the key is empty where it is not to be changed. */
  record EntityRow(Row row, String key, String type) {
    static EntityRow of(Found found, Reviewer reviewer) {
      MentionView view = MentionView.of(found.resolved(), found.mention());
      return new EntityRow(
          Row.of(found.brief(), found.mention().span(), view.description()),
          found.isOpenTo(reviewer) ? found.key() : "",
          view.type().substring(0, 1));
    }
  }

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
                        Locale.ROOT, "%.1f errors expected, %s", each.errors(), open(each.open()))))
            .toList();
    Map<String, Object> model = model(session, "Queue");
    model.put("rows", rows);
    model.put("all", queue.size());
    model.put("briefs", desk.shelf().briefs().size());
    model.put("decisions", desk.visible(session.reviewer()).active().size());
    model.put("problems", desk.problems());
    show(context, "queue.html", model);
  }

  private static String open(int mentions) {
    return switch (mentions) {
      case 0 -> "the sector alone is open";
      case 1 -> "1 open mention";
      default -> mentions + " open mentions";
    };
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
    Resolved resolved = desk.resolved(session.reviewer(), visible, id);
    Map<String, Object> model = model(session, title(resolved.brief()));
    model.put("parts", BriefPart.of(desk.machine(id), resolved));
    model.put("setup", Json.inPage(BriefPart.setup(resolved.brief(), session, desk.edition())));
    model.put("sectors", Sectors.ALL);
    show(context, "brief.html", model);
  }

  void entity(Context context, Session session) throws IOException {
    String id = Interface.parameter(context, "id");
    List<Found> all = desk.mentions(session.reviewer(), id).toList();
    List<EntityRow> rows =
        all.stream()
            .limit(Interface.MOST_SHOWN)
            .map(each -> EntityRow.of(each, session.reviewer()))
            .toList();
    Map<String, Object> model =
        model(session, all.isEmpty() ? id : all.getLast().mention().entity().name());
    model.put("id", id);
    model.put("rows", rows);
    model.put("all", all.size());
    model.put("open", all.stream().filter(each -> each.isOpenTo(session.reviewer())).count());
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
    model.put("entities", desk.entities(session.reviewer(), wanted, true, MOST_ENTITIES));
    show(context, "search.html", model);
  }

  private static void addMatches(AnnotatedBrief brief, String wanted, List<Row> rows) {
    String text = brief.brief().text();
    for (int at = 0; at + wanted.length() <= text.length() && rows.size() < MOST_ROWS; at++) {
      if (text.regionMatches(true, at, wanted, 0, wanted.length())) {
        rows.add(Row.of(brief, new Span(at, at + wanted.length()), ""));
        at += wanted.length();
      }
    }
  }

  void help(Context context, Session session) {
    show(context, "help.html", model(session, "Keys"));
  }

  static String link(QueueItem each) {
    return Row.link(each.briefId(), each.item().id());
  }

  static String title(AnnotatedBrief brief) {
    return Optional.of(brief.brief())
        .flatMap(each -> each.title().map(span -> span.of(each.text())))
        .orElse(brief.brief().source().id());
  }

  Map<String, Object> model(Session session, String title) {
    Map<String, Object> model = new HashMap<>();
    model.put("title", title);
    model.put("reviewer", session.reviewer());
    model.put("setup", Json.inPage(BriefPart.setup(session, desk.edition())));
    return model;
  }

  void show(Context context, String template, Map<String, Object> model) {
    context.contentType("text/html; charset=utf-8").result(pages.render(template, model));
  }
}
