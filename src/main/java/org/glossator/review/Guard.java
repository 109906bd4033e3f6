package org.glossator.review;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps strangers out: the Host header must name this server (against DNS rebinding), a changing
 * request must come from its own page (Origin) with the session's secret (CSRF), and every answer
 * forbids scripts, styles and frames but the server's own. Thread-safe.
 */
final class Guard {
  private static final String COOKIE = "glossator-session";
  private static final int MOST_SESSIONS = 1000;
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                  + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cache-Control", "no-store");

  private final ReviewSettings settings;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  Guard(ReviewSettings settings) {
    this.settings = settings;
  }

  /** Before every request. */
  void check(Context context) {
    HEADERS.forEach(context::header);
    List<String> hosts = settings.hosts(context.port());
    String host = Optional.ofNullable(context.host()).orElse("");
    if (!hosts.isEmpty() && !hosts.contains(host)) {
      throw new ForbiddenResponse("This server does not answer under the name " + host + ".");
    }
    if (!isReading(context)) {
      String origin = Optional.ofNullable(context.header("Origin")).orElse("");
      if (!origin.equals("http://" + host) && !origin.equals("https://" + host)) {
        throw new ForbiddenResponse("A change must come from the server's own page.");
      }
    }
  }

  /** The session of a request; a changing request must carry its secret. */
  Optional<Session> session(Context context) {
    Optional<Session> session =
        Optional.ofNullable(context.cookie(COOKIE)).map(sessions::get).or(() -> open(context));
    session.ifPresent(each -> {
      if (!isReading(context) && !equal(each.csrf(), context.header("X-CSRF"))) {
        throw new ForbiddenResponse("The page is out of date; reload it.");
      }
    });
    return session;
  }

  /** Without token and with one reviewer, whoever sits at the machine is that reviewer. */
  private Optional<Session> open(Context context) {
    return settings.token().isEmpty() && isReading(context)
        ? settings.reviewer().map(each -> start(context, each))
        : Optional.empty();
  }

  /**
   * Signs in.
   *
   * @return empty if the token is wrong
   */
  Optional<Session> signIn(Context context, String name, String token) {
    boolean admitted = settings.token().map(each -> equal(each, token)).orElse(true);
    return admitted ? Optional.of(start(context, name)) : Optional.empty();
  }

  private Session start(Context context, String name) {
    Session session = new Session(settings.named(name), secret());
    String key = secret();
    if (sessions.size() >= MOST_SESSIONS) {
      sessions.clear();
    }
    sessions.put(key, session);
    Cookie cookie = new Cookie(COOKIE, key, "/", -1, false, true, null, SameSite.STRICT);
    context.cookie(cookie);
    return session;
  }

  private String secret() {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static boolean isReading(Context context) {
    return switch (context.method().name()) {
      case "GET", "HEAD" -> true;
      default -> false;
    };
  }

  /** Compares in a time that does not depend on where the two differ. */
  private static boolean equal(String expected, String found) {
    return found != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
  }
}
