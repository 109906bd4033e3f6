package org.glossator.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.DecisionFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server, a browser and a reviewer at it. Skipped where no Chromium is installed. */
abstract class BrowserScene {
  static final String FIRST =
      """
      {C::0.5:Envoy} builds a plant|The {O:o:miit:0.99:MIIT} helps {C::0.5:Envoy} with {T:t:ai:0.7:advanced AI} chips in Wuhu City.
      Batteries for all|{C:c:byd:0.98:BYD} and Tesla sell cars.
      """;

  static Playwright playwright;
  static Browser browser;

  @TempDir Path folder;
  DecisionFolder decisions;
  ReviewServer server;
  BrowserContext context;
  Page page;
  final List<String> scriptProblems = new ArrayList<>();

  @BeforeAll
  static void startBrowser() {
    Optional<Path> chromium =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(chromium.isPresent(), "no Chromium is installed; browser tests are skipped");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void stopBrowser() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void open() throws IOException {
    decisions = new DecisionFolder(folder.resolve("decisions"));
    context = browser.newContext();
    page = watched(context.newPage());
  }

  @AfterEach
  void close() {
    // The context itself is left to the end of the browser: closing it waits now and then for ever.
    if (server != null) {
      server.close();
    }
    assertThat(scriptProblems).isEmpty();
  }

  Page watched(Page opened) {
    opened.setDefaultTimeout(10_000);
    opened.onPageError(scriptProblems::add);
    opened.onDialog(each -> {
      if (each.type().equals("beforeunload")) {
        each.accept();
      } else {
        scriptProblems.add("dialog " + each.message());
        each.dismiss();
      }
    });
    return opened;
  }

  void serve(int port, Optional<String> reviewer, boolean blind, String... briefs)
      throws IOException {
    Corpus corpus = ReviewBriefs.corpus(folder.resolve("corpus"), briefs);
    Desk desk = new Desk(Shelf.load(corpus), decisions, Clock.systemUTC());
    server =
        ReviewServer.start(
            desk,
            new ReviewSettings(
                "127.0.0.1", port, Optional.empty(), reviewer, Set.of("carla"), blind));
  }

  /** Serves the corpus as it stands. */
  void serveAgain(int port) {
    server =
        ReviewServer.start(
            new Desk(
                Shelf.load(Corpus.open(folder.resolve("corpus"))), decisions, Clock.systemUTC()),
            new ReviewSettings(
                "127.0.0.1", port, Optional.empty(), Optional.of("anna"), Set.of("carla"), false));
  }

  void serve(String... briefs) throws IOException {
    serve(0, Optional.of("anna"), false, briefs);
  }

  void visit(Page visited, String path) {
    visited.navigate(server.address() + path);
    visited.waitForSelector("html[data-ready]", new Page.WaitForSelectorOptions());
  }

  /** Does what replaces the page by another, and waits until that one is ready. */
  void leaveBy(Runnable action) {
    page.evaluate("() => document.documentElement.removeAttribute('data-ready')");
    action.run();
    page.waitForSelector("html[data-ready]");
  }

  /** Presses keys; what the page said before is wiped away, so that only its answer is read. */
  void press(String... keys) {
    for (String key : keys) {
      page.evaluate(
          "() => { const s = document.querySelector('#status'); if (s) s.textContent = ''; }");
      page.keyboard().press(key);
    }
  }

  void awaitStored() {
    page.waitForCondition(() -> status().startsWith("Stored"));
    page.waitForCondition(() ->
        (boolean)
            page.evaluate(
                "() => Object.keys(localStorage).every("
                    + "k => localStorage.getItem(k) === '[]')"));
  }

  String status() {
    return page.locator("#status").textContent();
  }

  List<Decision> stored() throws IOException {
    return new DecisionFolder(folder.resolve("decisions")).decisions().active();
  }

  Locator mark(String text) {
    return page.locator("mark", new Page.LocatorOptions().setHasText(text)).first();
  }

  void signIn(Page signing, String name) {
    signing.context().clearCookies();
    signing.navigate(server.address());
    signing.locator("input[name=reviewer]").fill(name);
    signing.locator("button").click();
    signing.waitForSelector("text=Start with the first");
  }
}
