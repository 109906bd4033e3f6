package org.glossator.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How the server is run.
 *
 * @param host address to bind to
 * @param port 0 for any free one
 * @param token what a reviewer must know; required beyond loopback
 * @param reviewer whom every browser of this machine is, without signing in
 * @param leads reviewers who adjudicate
 * @param blind whether reviewers see no others' decisions; leads always do
 */
public record ReviewSettings(
    String host,
    int port,
    Optional<String> token,
    Optional<String> reviewer,
    Set<String> leads,
    boolean blind) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
  private static final int SHORTEST_TOKEN = 16;

  public ReviewSettings {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(reviewer, "reviewer");
    leads = Set.copyOf(leads);
    if (!LOOPBACK.contains(host) && token.isEmpty()) {
      throw new IllegalArgumentException(
          "--host " + host + " can be reached from other machines; expected a token as well");
    }
    if (token.isPresent() && token.get().length() < SHORTEST_TOKEN) {
      throw new IllegalArgumentException(
          "the token has "
              + token.get().length()
              + " characters; expected at least "
              + SHORTEST_TOKEN);
    }
  }

  Reviewer named(String name) {
    return new Reviewer(name, leads.contains(name), blind && !leads.contains(name));
  }

  /** Names under which the server may be called, each with the port behind it. */
  List<String> hosts(int boundPort) {
    return LOOPBACK.contains(host)
        ? List.of("127.0.0.1:" + boundPort, "localhost:" + boundPort, "[::1]:" + boundPort)
        : List.of();
  }
}
