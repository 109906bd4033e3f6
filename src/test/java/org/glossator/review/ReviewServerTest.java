package org.glossator.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.AnnotatedBrief;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.Span;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.decision.Anchor;
import org.glossator.corpus.decision.Author;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.DecisionFolder;
import org.glossator.corpus.decision.DecisionLine;
import org.glossator.corpus.decision.Place;
import org.glossator.corpus.decision.Reading;
import org.glossator.corpus.decision.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewServerTest {
  private static final String MARKED =
      "{C::0.5:Envoy} builds|The {O:o:miit:0.9:MIIT} helps {C::0.5:Envoy} in Wuhu and elsewhere.";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private ReviewServer server;
  private Corpus corpus;
  private AnnotatedBrief brief;
  private String address;
  private String csrf;

  @BeforeEach
  void open() throws IOException {
    corpus = ReviewBriefs.corpus(folder.resolve("corpus"), MARKED);
    brief = corpus.readBrief("a");
  }

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
  }

  private void serve(DecisionFolder decisions, ReviewSettings settings) throws Exception {
    server =
        ReviewServer.start(new Desk(Shelf.load(corpus), decisions, Clock.systemUTC()), settings);
    address = server.address();
  }

  private void serve() throws Exception {
    serve(new DecisionFolder(folder.resolve("decisions")), settings(Optional.empty()));
    csrf = csrf();
  }

  private static ReviewSettings settings(Optional<String> token) {
    return new ReviewSettings("127.0.0.1", 0, token, Optional.of("anna"), Set.of(), false);
  }

  private String csrf() throws Exception {
    Matcher matcher = Pattern.compile("\"csrf\":\"([0-9a-f]+)\"").matcher(get("brief/a").body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body, String origin, String secret)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Origin", origin)
            .header("X-CSRF", secret)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> decide(String id, int start, int end) throws Exception {
    return post("decide", body(id, start, end), origin(), csrf);
  }

  private String origin() {
    return address.substring(0, address.length() - 1);
  }

  private String body(String id, int start, int end) throws IOException {
    Decision decision =
        new Decision(
            id,
            id,
            new Author("mallory", Instant.EPOCH, true),
            new Place(
                "a",
                brief.brief().source().sha256(),
                Anchor.of(brief.brief().text(), new Span(start, end))),
            new Verdict.Added(new Reading(EntityType.COMPANY, new Entity("new:company:x", "X"))));
    return "{\"brief\":\"a\",\"decisions\":[{\"seen\":\"\",\"decision\":"
        + MAPPER.writeValueAsString(DecisionLine.of(decision))
        + "}]}";
  }

  @Test
  void aDecisionIsStoredOnceUnderTheSessionsName() throws Exception {
    serve();
    assertThat(decide("one", 8, 13).statusCode()).isEqualTo(200);
    assertThat(decide("one", 8, 13).statusCode()).isEqualTo(200);
    List<Decision> stored = new DecisionFolder(folder.resolve("decisions")).decisions().all();
    assertThat(stored).hasSize(1);
    assertThat(stored.getFirst().author().reviewer()).isEqualTo("anna");
    assertThat(stored.getFirst().author().lead()).isFalse();
  }

  @Test
  void strangersAreRefused() throws Exception {
    serve();
    String body = body("one", 8, 13);
    assertThat(post("decide", body, "http://evil.example", csrf).statusCode()).isEqualTo(403);
    assertThat(post("decide", body, "null", csrf).statusCode()).isEqualTo(403);
    assertThat(post("decide", body, origin(), "0".repeat(48)).statusCode()).isEqualTo(403);
    assertThat(post("decide", body, origin(), "").statusCode()).isEqualTo(403);
    assertThat(folder.resolve("decisions")).doesNotExist();
  }

  @Test
  void anotherHostNameIsRefused() throws Exception {
    serve();
    try (java.net.Socket socket =
        new java.net.Socket(
            java.net.InetAddress.getLoopbackAddress(), URI.create(address).getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                  .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      String answer =
          new String(
              socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("Queue");
    }
  }

  @Test
  void everyAnswerForbidsForeignScripts() throws Exception {
    serve();
    for (String path : List.of("", "brief/a", "review.js", "nowhere", "brief/none")) {
      assertThat(get(path).headers().firstValue("Content-Security-Policy"))
          .as(path)
          .hasValueSatisfying(
              each -> assertThat(each).contains("default-src 'none'").doesNotContain("unsafe"));
    }
    assertThat(get("brief/..%2F..%2Fetc").statusCode()).isIn(400, 404, 409);
    assertThat(get("brief/a").body()).doesNotContainPattern("<script>|style=|onclick=");
  }

  @Test
  void malformedRequestsAreAnsweredInASentence() throws Exception {
    serve();
    for (String body :
        List.of(
            "",
            "{",
            "[]",
            "{\"decisions\":[{}]}",
            body("x", 8, 13).replace("added", "eaten"),
            body("x", 8, 13).replace("\"start\":8", "\"start\":9999999"))) {
      HttpResponse<String> answer = post("decide", body, origin(), csrf);
      assertThat(answer.statusCode()).as(body).isIn(200, 400);
      assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
    }
    for (String body : List.of("{\"entity\":\"c:x\"}", "{\"entity\":\"c:x\",\"type\":\"X\"}")) {
      HttpResponse<String> answer = post("entity", body, origin(), csrf);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(answer.body()).contains("expected").doesNotContain("org.glossator");
    }
    assertThat(post("decide", "x".repeat(2 << 20), origin(), csrf).statusCode()).isEqualTo(413);
    assertThat(folder.resolve("decisions")).doesNotExist();
  }

  @Test
  void beyondLoopbackATokenIsNeeded() throws Exception {
    assertThatThrownBy(() ->
            new ReviewSettings("0.0.0.0", 0, Optional.empty(), Optional.empty(), Set.of(), false))
        .hasMessageContaining("expected a token");
    serve(
        new DecisionFolder(folder.resolve("decisions")),
        settings(Optional.of("correct-horse-battery")));
    assertThat(get("brief/a").body()).contains("Who reviews?").doesNotContain("MIIT");
    assertThat(get("state?brief=a").statusCode()).isEqualTo(401);
    assertThat(signIn("wrong-horse-battery-x").body()).contains("not right");
    assertThat(signIn("correct-horse-battery").statusCode()).isEqualTo(302);
    assertThat(get("brief/a").body()).contains("MIIT");
  }

  private HttpResponse<String> signIn(String token) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + "sign-in"))
            .header("Origin", origin())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("reviewer=anna&token=" + token))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("decisions"), "a file, not a folder");
    serve(new DecisionFolder(file), settings(Optional.empty()));
    HttpResponse<String> page = get("brief/a");
    assertThat(page.statusCode()).isEqualTo(507);
    assertThat(page.body()).contains("could not be");
  }

  /** What was confirmed is on the disk, whenever the process is killed. */
  @Test
  void killedWhileSavingNothingConfirmedIsLost() throws Exception {
    Random random = new Random(11);
    Set<String> confirmed = new LinkedHashSet<>();
    for (int round = 0; round < 3; round++) {
      Process process = startProcess();
      try {
        String line = process.inputReader().readLine();
        Matcher matcher = Pattern.compile("http://\\S+").matcher(String.valueOf(line));
        assertThat(matcher.find()).as(line).isTrue();
        address = matcher.group();
        csrf = csrf();
        send(confirmed, round, process, random.nextInt(300));
      } finally {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      }
    }
    DecisionFolder reopened = new DecisionFolder(folder.resolve("decisions"));
    Set<String> stored = new LinkedHashSet<>();
    reopened.decisions().all().forEach(each -> stored.add(each.id()));
    assertThat(confirmed).isNotEmpty();
    assertThat(stored).containsAll(confirmed);
    assertThat(reopened.problems()).hasSizeLessThanOrEqualTo(3);
  }

  private Process startProcess() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(ServerProcess.class.getName());
    command.add(folder.resolve("corpus").toString());
    command.add(folder.resolve("decisions").toString());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static void killAfter(Process process, int milliseconds) {
    Thread.startVirtualThread(() -> {
      try {
        Thread.sleep(milliseconds);
      } catch (InterruptedException failure) {
        Thread.currentThread().interrupt();
      }
      process.destroyForcibly();
    });
  }

  /** Sends until the process dies, which is killed some time after its first confirmation. */
  private void send(Set<String> confirmed, int round, Process process, int milliseconds)
      throws Exception {
    boolean dying = false;
    for (int number = 0; number < 10_000; number++) {
      String id = "r" + round + "-" + number;
      int start = 8 + number % 40;
      try {
        HttpResponse<String> answer = decide(id, start, start + 3);
        JsonNode stored = MAPPER.readTree(answer.body()).path("stored");
        if (answer.statusCode() == 200 && stored.size() == 1) {
          confirmed.add(id);
          if (!dying) {
            killAfter(process, milliseconds);
            dying = true;
          }
        }
      } catch (IOException | UncheckedIOException killed) {
        return;
      }
    }
  }

  /** The server in a process of its own. */
  static final class ServerProcess {
    private ServerProcess() {}

    public static void main(String[] arguments) throws Exception {
      Desk desk =
          new Desk(
              Shelf.load(Corpus.open(Path.of(arguments[0]))),
              new DecisionFolder(Path.of(arguments[1])),
              Clock.systemUTC());
      ReviewServer server = ReviewServer.start(desk, settings(Optional.empty()));
      System.out.println(server.address());
      Thread.sleep(60_000);
    }
  }
}
