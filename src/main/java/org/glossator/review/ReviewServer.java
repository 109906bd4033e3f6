package org.glossator.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.glossator.ProjectDataException;
import org.glossator.corpus.decision.Author;

/** The page over HTTP. */
public final class ReviewServer implements AutoCloseable {
  private static final long LARGEST_REQUEST = 1 << 20;

  private final Javalin javalin;
  private final ReviewSettings settings;

  private ReviewServer(Javalin javalin, ReviewSettings settings) {
    this.javalin = javalin;
    this.settings = settings;
  }

  /** Starts to serve. */
  public static ReviewServer start(Desk desk, ReviewSettings settings) {
    Guard guard = new Guard(settings);
    Pages pages = new Pages();
    Screens screens = new Screens(desk, pages);
    History history = new History(desk, screens);
    Interface changes = new Interface(desk);
    Javalin javalin =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.startup.startupWatcherEnabled = false;
          config.startup.showOldJavalinVersionWarning = false;
          config.http.maxRequestSize = LARGEST_REQUEST;
          config.jetty.host = settings.host();
          config.jetty.port = settings.port();
          files(config.routes, guard, pages);
          pages(config.routes, guard, screens, history);
          questions(config.routes, guard, screens, changes);
          failures(config.routes);
        });
    return new ReviewServer(javalin.start(), settings);
  }

  private static void files(RoutesConfig routes, Guard guard, Pages pages) {
    routes.before(guard::check);
    routes.get(
        "/review.js",
        context ->
            context.contentType("text/javascript; charset=utf-8").result(pages.file("review.js")));
    routes.get(
        "/review.css",
        context -> context.contentType("text/css; charset=utf-8").result(pages.file("review.css")));
  }

  private static void pages(RoutesConfig routes, Guard guard, Screens screens, History history) {
    page(routes, guard, screens, "/", screens::queue);
    page(routes, guard, screens, "/next", screens::next);
    page(routes, guard, screens, "/brief/{id}", screens::brief);
    page(routes, guard, screens, "/entity", screens::entity);
    page(routes, guard, screens, "/search", screens::search);
    page(routes, guard, screens, "/trail", history::trail);
    page(routes, guard, screens, "/conflicts", history::conflicts);
    page(routes, guard, screens, "/lost", history::lost);
    page(routes, guard, screens, "/help", screens::help);
  }

  private static void questions(
      RoutesConfig routes, Guard guard, Screens screens, Interface changes) {
    routes.post("/sign-in", context -> signIn(context, guard, screens));
    read(routes, guard, "/state", changes::state);
    read(routes, guard, "/explain", changes::explain);
    read(routes, guard, "/entities", changes::entities);
    read(routes, guard, "/occurrences", changes::occurrences);
    read(routes, guard, "/night", changes::night);
    change(routes, guard, "/decide", changes::decide);
    change(routes, guard, "/apply", changes::apply);
    change(routes, guard, "/entity", changes::entity);
    change(routes, guard, "/undo", changes::undo);
    change(routes, guard, "/adjudicate", changes::adjudicate);
    change(routes, guard, "/renew", changes::renew);
  }

  private static void failures(RoutesConfig routes) {
    routes.exception(
        ConflictException.class, (failure, context) -> fail(context, 409, failure.getMessage()));
    routes.exception(
        IllegalArgumentException.class,
        (failure, context) -> fail(context, 400, failure.getMessage()));
    routes.exception(
        JsonProcessingException.class,
        (failure, context) -> fail(context, 400, "The request is no JSON of the expected form."));
    routes.exception(
        ProjectDataException.class, (failure, context) -> fail(context, 409, failure.getMessage()));
    routes.exception(
        IOException.class,
        (failure, context) ->
            fail(context, 507, "It could not be stored (" + failure.getMessage() + ")."));
  }

  /** Answers a signed-in reviewer. */
  @FunctionalInterface
  interface Answer {
    void give(Context context, Session session) throws IOException;
  }

  private static void page(
      RoutesConfig routes, Guard guard, Screens screens, String path, Answer answer) {
    routes.get(
        path,
        context -> {
          Optional<Session> session = guard.session(context);
          if (session.isPresent()) {
            answer.give(context, session.get());
          } else {
            screens.signIn(context, "");
          }
        });
  }

  private static void read(RoutesConfig routes, Guard guard, String path, Answer answer) {
    routes.get(path, context -> known(context, guard, answer));
  }

  private static void change(RoutesConfig routes, Guard guard, String path, Answer answer) {
    routes.post(path, context -> known(context, guard, answer));
  }

  private static void known(Context context, Guard guard, Answer answer) throws IOException {
    Optional<Session> session = guard.session(context);
    if (session.isPresent()) {
      answer.give(context, session.get());
    } else {
      fail(context, 401, "You are not signed in; reload the page.");
    }
  }

  private static void signIn(Context context, Guard guard, Screens screens) {
    String name = Optional.ofNullable(context.formParam("reviewer")).orElse("").strip();
    if (!Author.isName(name)) {
      screens.signIn(context, "A name has small letters, digits, dots and dashes only.");
      return;
    }
    if (guard.signIn(context, name, context.formParam("token")).isEmpty()) {
      screens.signIn(context, "The token is not right.");
      return;
    }
    context.redirect("/");
  }

  private static void fail(Context context, int status, String message) {
    boolean isPage =
        Optional.ofNullable(context.header("Accept")).orElse("").startsWith("text/html");
    context.status(status);
    if (isPage) {
      context.contentType("text/plain; charset=utf-8").result(message + "\n");
    } else {
      context
          .contentType("application/json; charset=utf-8")
          .result(Json.write(Map.of("message", String.valueOf(message))));
    }
  }

  /** Where the page is. */
  public String address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return "http://" + host + ":" + javalin.port() + "/";
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
