package org.glossator.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.glossator.AnnotatedBrief;
import org.glossator.Item;
import org.glossator.Span;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.DecisionLine;
import org.glossator.corpus.decision.Decisions;
import org.glossator.corpus.decision.Resolved;

/** What the page's script asks for and changes; JSON in and out. */
final class Interface {
  /** Places shown in a preview at most; the answer says how many there are. */
  static final int MOST_SHOWN = 200;

  private static final int CONTEXT = 60;
  private static final int MOST_ENTITIES = 8;

  private final Desk desk;

  Interface(Desk desk) {
    this.desk = desk;
  }

  /** A place in a preview. */
  record Shown(
      String key, String brief, String before, String quote, String after, String change) {}

  /** Items of a brief as they stand. */
  void state(Context context, Session session) throws IOException {
    answer(context, items(session, parameter(context, "brief")));
  }

  private Map<String, ItemView> items(Session session, String brief) throws IOException {
    Resolved resolved = desk.resolved(session.reviewer(), desk.visible(session.reviewer()), brief);
    AnnotatedBrief machine = desk.machine(brief);
    Map<String, ItemView> items = new TreeMap<>();
    for (Item item : resolved.brief().brief().items()) {
      items.put(item.id(), ItemView.of(machine, resolved, item));
    }
    return items;
  }

  void decide(Context context, Session session) throws IOException {
    JsonNode body = Json.read(context.body());
    List<Desk.Sent> sent = new ArrayList<>();
    for (JsonNode each : body.path("decisions")) {
      sent.add(
          new Desk.Sent(
              DecisionLine.read(Json.write(each.path("decision"))), each.path("seen").asText("")));
    }
    Desk.Stored stored = desk.decide(session.reviewer(), sent);
    String brief = body.path("brief").asText("");
    Map<String, Object> answer = new HashMap<>();
    answer.put("stored", stored.stored().stream().map(Decision::id).toList());
    answer.put("refused", stored.refused());
    boolean shown = !brief.isEmpty() && desk.shelf().brief(brief).isPresent();
    answer.put("items", shown ? items(session, brief) : Map.of());
    answer(context, answer);
  }

  /** Whether the corpus has changed since it was read, and which state of it is shown. */
  void night(Context context, Session session) {
    answer(context, Map.of("edition", desk.edition(), "changed", desk.shelf().changed()));
  }

  /** Reads the corpus again if it has changed. */
  void renew(Context context, Session session) {
    desk.renew();
    answer(context, Map.of("edition", desk.edition()));
  }

  void occurrences(Context context, Session session) throws IOException {
    Decision decision = decision(session, parameter(context, "decision"));
    List<Occurrence> all = desk.occurrences(session.reviewer(), decision).toList();
    String own = decision.place().brief();
    Map<String, Object> answer = new HashMap<>();
    answer.put("quote", decision.place().anchor().exact());
    answer.put("decided", Words.of(decision));
    answer.put("inBrief", all.stream().filter(each -> each.briefId().equals(own)).count());
    answer.put("all", all.size());
    answer.put("shown", all.stream().limit(MOST_SHOWN).map(Interface::shown).toList());
    answer(context, answer);
  }

  private static Shown shown(Occurrence each) {
    String text = each.brief().brief().text();
    Span to = each.to();
    return new Shown(
        key(each),
        each.briefId(),
        text.substring(Math.max(0, to.start() - CONTEXT), to.start()),
        to.of(text),
        text.substring(to.end(), Math.min(text.length(), to.end() + CONTEXT)),
        DecisionLine.name(each.verdict()));
  }

  private static String key(Occurrence each) {
    return each.briefId() + " " + each.to().start();
  }

  void apply(Context context, Session session) throws IOException {
    JsonNode body = Json.read(context.body());
    Decision decision = decision(session, body.path("decision").asText(""));
    String scope = body.path("scope").asText("");
    Set<String> excluded = new HashSet<>();
    body.path("without").forEach(each -> excluded.add(each.asText()));
    if (!scope.equals("brief") && !scope.equals("corpus")) {
      throw new IllegalArgumentException(
          "scope is \"" + scope + "\"; expected \"brief\" or \"corpus\"");
    }
    List<Occurrence> chosen =
        desk.occurrences(session.reviewer(), decision)
            .filter(
                each -> scope.equals("corpus") || each.briefId().equals(decision.place().brief()))
            .filter(each -> !excluded.contains(key(each)))
            .toList();
    int applied = desk.apply(session.reviewer(), chosen);
    answer(context, Map.of("applied", applied, "items", items(session, decision.place().brief())));
  }

  void undo(Context context, Session session) throws IOException {
    JsonNode body = Json.read(context.body());
    String batch = body.path("batch").asText("");
    List<Decision> undone =
        desk.undo(session.reviewer(), batch.isEmpty() ? Optional.empty() : Optional.of(batch));
    String message =
        undone.isEmpty()
            ? "There is nothing to undo."
            : "Undone: \""
                + undone.getFirst().place().anchor().exact()
                + "\" "
                + Words.of(undone.getFirst())
                + (undone.size() > 1 ? " at " + undone.size() + " places" : "")
                + ".";
    Map<String, Object> answer = new HashMap<>();
    answer.put("message", message);
    answer.put("brief", undone.isEmpty() ? "" : undone.getFirst().place().brief());
    answer.put(
        "start", undone.stream().findFirst().flatMap(desk::place).map(Span::start).orElse(-1));
    answer(context, answer);
  }

  void adjudicate(Context context, Session session) throws IOException {
    JsonNode body = Json.read(context.body());
    Decision chosen = decision(session, body.path("decision").asText(""));
    if (body.path("absent").asBoolean()) {
      desk.adjudicateAbsent(session.reviewer(), chosen);
    } else {
      desk.adjudicate(session.reviewer(), chosen);
    }
    answer(context, Map.of("message", "Settled."));
  }

  void entities(Context context, Session session) throws IOException {
    answer(
        context, desk.entities(session.reviewer(), parameter(context, "q"), false, MOST_ENTITIES));
  }

  /** Changes all mentions of an entity but those that are excepted, as one batch. */
  void entity(Context context, Session session) throws IOException {
    EntityChange change = EntityChange.read(Json.read(context.body()));
    List<Occurrence> chosen =
        change.in(desk.mentions(session.reviewer(), change.entity()), session.reviewer());
    answer(context, Map.of("applied", desk.apply(session.reviewer(), chosen)));
  }

  void explain(Context context, Session session) throws IOException {
    int start = Integer.parseInt(parameter(context, "start"));
    answer(context, Explanation.of(desk, session.reviewer(), parameter(context, "brief"), start));
  }

  private Decision decision(Session session, String id) throws IOException {
    Decisions visible = desk.visible(session.reviewer());
    return visible
        .byId(id)
        .filter(visible::holds)
        .orElseThrow(() -> new ConflictException("This decision no longer holds."));
  }

  static String parameter(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name)).orElse("");
  }

  private static void answer(Context context, Object value) {
    context.contentType("application/json; charset=utf-8").result(Json.write(value));
  }
}
