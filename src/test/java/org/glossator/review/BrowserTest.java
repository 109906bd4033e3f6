package org.glossator.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.glossator.Span;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.DecisionLine;
import org.glossator.corpus.decision.Reading;
import org.glossator.corpus.decision.Verdict;
import org.junit.jupiter.api.Test;

/** What a reviewer does, in a real browser. Skipped where no Chromium is installed. */
class BrowserTest extends BrowserScene {
  private static final String SECOND =
      """
      {C::0.5:Envoy} again|Nothing but {C::0.5:Envoy} and {T:t:ai:0.7:advanced AI}.
      """;
  private static final String HOSTILE =
      """
      <script>alert(1)</script> {C:c:a&b:0.5:A<b>B}|\u202Ereversed\u202C </mark></article><img src=x onerror=alert(2)> "quoted" {T::0.4:<script>5G</script>} end
      """;

  @Test
  void everyCorrectionByKeysAlone() throws IOException {
    serve(FIRST);
    visit(page, "brief/a?item=main-1");

    press("a"); // Envoy in the headline, as company
    awaitStored();
    press("o"); // Envoy in the text becomes an organisation
    awaitStored();
    press("j", "]"); // "advanced AI" loses its first word
    awaitStored();
    assertThat(mark("AI").textContent()).isEqualTo("AI");
    press("w", "ArrowRight", "ArrowRight", "Shift+ArrowRight", "o"); // Wuhu City
    awaitStored();
    assertThat(mark("Wuhu City").getAttribute("class")).contains("O decided");
    press("6"); // second sector
    awaitStored();

    assertThat(stored())
        .extracting(each -> DecisionLine.name(each.verdict()))
        .containsExactly("accepted", "corrected", "corrected", "added", "filed");
    assertThat(stored().get(2).verdict())
        .isInstanceOfSatisfying(
            Verdict.Corrected.class, each -> assertThat(each.to().exact()).isEqualTo("AI"));
    assertThat(stored().get(3).place().anchor().exact()).isEqualTo("Wuhu City");
    assertThat(stored().get(4).verdict()).isEqualTo(new Verdict.Filed("energy", List.of()));

    press("u");
    page.waitForCondition(() -> status().startsWith("Undone"));
    press("u");
    page.waitForCondition(() ->
        page.locator("mark").allTextContents().stream()
            .noneMatch(each -> each.equals("Wuhu City")));
    assertThat(stored()).hasSize(3);
  }

  @Test
  void relinkDeleteAndExplain() throws IOException {
    serve(FIRST);
    visit(page, "brief/a?item=main-1");
    press("l");
    page.locator("#relink-name").fill("byd");
    page.waitForSelector("#relink-found button");
    press("Enter");
    awaitStored();
    assertThat(DecisionLine.now(stored().getFirst().verdict()).map(Reading::entity))
        .hasValueSatisfying(each -> assertThat(each.id()).isEqualTo("c:byd"));
    press("e");
    page.waitForSelector("#evidence li");
    assertThat(page.locator("#evidence").textContent()).contains("anna").contains("crf/1");
    press("j", "d");
    awaitStored();
    page.waitForCondition(() -> page.locator("mark").count() == 4);
    assertThat(stored().getLast().verdict()).isInstanceOf(Verdict.Deleted.class);
  }

  @Test
  void whatIsSelectedIsWhatIsStored() throws IOException {
    serve(FIRST);
    visit(page, "brief/a?item=main-2");
    page.evaluate(
        "() => { const s = [...document.querySelectorAll('#item-main-2 .stretch')].at(-1);"
            + " const n = s.lastChild; const i = n.data.indexOf('Tesla');"
            + " getSelection().setBaseAndExtent(n, i - 1, n, i + 6); }");
    press("c");
    awaitStored();
    assertThat(stored().getFirst().place().anchor().exact()).isEqualTo("Tesla");
    assertThat(stored().getFirst().verdict()).isInstanceOf(Verdict.Added.class);
  }

  @Test
  void onceEverywhere() throws IOException {
    serve(FIRST, SECOND);
    visit(page, "brief/a?item=main-1");
    press("o");
    awaitStored();
    page.waitForCondition(() -> status().contains("3 in the corpus"));
    press("f");
    page.waitForSelector("#offer-places li");
    assertThat(page.locator("#offer-places li").count()).isEqualTo(3);
    assertThat(page.locator("#offer-places").textContent()).contains("again");
    page.locator("#offer-places input").last().uncheck();
    press("Enter");
    page.waitForCondition(() -> status().startsWith("Applied to 2"));
    assertThat(stored()).hasSize(3);
    press("u");
    page.waitForCondition(() -> status().contains("at 2 places"));
    assertThat(stored()).hasSize(1);
  }

  @Test
  void enterCompletesAndGoesOnUntilNothingIsLeft() throws IOException {
    serve(FIRST, SECOND);
    page.navigate(server.address());
    page.locator("text=Start with the first").click();
    for (int item = 0; item < 3; item++) {
      page.waitForSelector("html[data-ready]");
      String before = page.url();
      press("Enter");
      page.waitForCondition(() -> !page.url().equals(before));
    }
    assertThat(page.locator("main").textContent()).contains("Nothing is left");
    assertThat(stored().stream().filter(each -> each.verdict() instanceof Verdict.Completed))
        .hasSize(3);
    page.navigate(server.address() + "trail");
    assertThat(page.locator("tbody tr").count()).isEqualTo(stored().size());
  }

  @Test
  void twoReviewersAtOnceAreToldWhoWasFaster() throws IOException {
    serve(0, Optional.empty(), false, FIRST);
    signIn(page, "anna");
    try (BrowserContext other = browser.newContext()) {
      Page ben = watched(other.newPage());
      signIn(ben, "ben");
      visit(page, "brief/a?item=main-1");
      visit(ben, "brief/a?item=main-1");
      press("o");
      awaitStored();
      ben.keyboard().press("t");
      ben.waitForCondition(() -> ben.locator("#status").textContent().contains("anna was faster"));
      assertThat(ben.locator("mark").first().getAttribute("class")).contains("O decided");
    }
    assertThat(stored()).hasSize(1);
  }

  @Test
  void blindReviewersDifferAndTheLeadSettlesIt() throws IOException {
    serve(0, Optional.empty(), true, FIRST);
    signIn(page, "anna");
    visit(page, "brief/a?item=main-1");
    press("o");
    awaitStored();
    signIn(page, "ben");
    visit(page, "brief/a?item=main-1");
    assertThat(mark("Envoy").getAttribute("class")).doesNotContain("decided");
    press("t");
    awaitStored();
    signIn(page, "carla");
    visit(page, "conflicts");
    assertThat(page.locator(".conflicts > li").count()).isEqualTo(1);
    leaveBy(() -> page.locator("button[data-adjudicate]").last().click());
    assertThat(page.locator(".conflicts > li").count()).isZero();
    assertThat(stored().getLast().author().lead()).isTrue();
  }

  @Test
  void theBrowserKeepsADecisionUntilItIsStored() throws IOException {
    serve(FIRST);
    int port = Integer.parseInt(server.address().replaceAll("\\D+$", "").replaceAll(".*:", ""));
    visit(page, "brief/a?item=main-1");
    server.close();
    press("o");
    page.waitForCondition(() -> status().contains("kept in this browser"));
    assertThat(stored()).isEmpty();
    serve(port, Optional.of("anna"), false, FIRST);
    visit(page, "brief/a?item=main-1");
    awaitStored();
    assertThat(stored()).hasSize(1);
  }

  @Test
  void aHostileBriefIsOnlyText() throws IOException {
    serve(HOSTILE);
    visit(page, "brief/a");
    assertThat(page.locator("article").count()).isEqualTo(1);
    assertThat(page.locator("article img").count()).isZero();
    assertThat(mark("A<b>B").textContent()).isEqualTo("A<b>B");
    assertThat(page.locator(".control").count()).isEqualTo(2);
    press("a");
    awaitStored();
    press("o");
    awaitStored();
    assertThat(stored().getLast().place().anchor().exact()).isEqualTo("<script>5G</script>");
  }

  @Test
  void anOfflinePageSavesWhatTheServerWouldHaveStored() throws IOException {
    Corpus corpus = ReviewBriefs.corpus(folder.resolve("corpus"), FIRST, SECOND);
    Desk desk = new Desk(Shelf.load(corpus), decisions, Clock.systemUTC());
    Path file = folder.resolve("page.html");
    Files.writeString(file, new OfflinePage(desk).page(new Reviewer("anna", false, false), 10));
    page.navigate(file.toUri().toString());
    page.waitForSelector("html[data-ready]");
    press("o");
    page.reload();
    page.waitForSelector("html[data-ready]");
    assertThat(page.locator("#unsaved").textContent()).startsWith("1 decision in");
    page.locator("#reviewer").fill("dora");
    Path saved = folder.resolve("dora.jsonl");
    page.waitForDownload(() -> page.locator("#save").click()).saveAs(saved);
    ReturnedFile returned = ReturnedFile.read(saved);
    assertThat(returned.problems()).isEmpty();
    assertThat(returned.store(decisions)).isEqualTo(1);
    assertThat(returned.store(decisions)).isZero();
    Decision decision = decisions.decisions().active().getFirst();
    assertThat(decision.author().reviewer()).isEqualTo("dora");
    assertThat(
            desk.resolved(
                    new Reviewer("anna", false, false),
                    decisions.decisions(),
                    decision.place().brief())
                .decided())
        .hasSize(1);
  }

  @Test
  void narrowPagesDoNotScrollSideways() throws IOException {
    serve(FIRST, SECOND);
    try (BrowserContext narrow =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(390, 800)
                .setColorScheme(ColorScheme.DARK))) {
      Page small = watched(narrow.newPage());
      for (String path : List.of("", "brief/a?item=main-1", "trail", "search?q=envoy", "help")) {
        small.navigate(server.address() + path);
        assertThat((Integer) small.evaluate("() => document.documentElement.scrollWidth"))
            .as(path)
            .isLessThanOrEqualTo(390);
        assertThat(small.locator("main").count() + small.locator("header").count()).isEqualTo(2);
      }
    }
  }

  @Test
  void searchAndEntityView() throws IOException {
    serve(FIRST, SECOND);
    visit(page, "brief/a");
    press("/");
    page.waitForURL("**/search");
    page.locator("input[name=q]").fill("ENVOY");
    press("Enter");
    page.waitForSelector("text=4 places");
    page.locator("a[href^='/entity']").first().click();
    page.waitForSelector("text=4 mentions");
    assertThat(new Span(0, page.locator(".rows li").count()).length()).isEqualTo(4);
  }

  /** The count that docs/review.md names. */
  @Test
  void fiftyCorrectionsNeedEightyFiveKeystrokes() throws IOException {
    StringBuilder text = new StringBuilder("Fifty mistakes|");
    for (int number = 0; number < 50; number++) {
      String word = "Word" + number;
      text.append(
          switch (number % 10) {
            case 0, 1, 2, 3 -> "{C::0.5:" + word + "} retyped, ";
            case 4, 5, 6 -> "{C::0.5:" + word + "} deleted, ";
            default -> "{T::0.5:advanced " + word + "} shortened, ";
          });
    }
    serve(text.toString());
    visit(page, "brief/a");
    int keystrokes = 0;
    for (int number = 0; number < 50; number++) {
      String[] keys =
          switch (number % 10) {
            case 0, 1, 2, 3 -> new String[] {"o", "j"};
            case 4, 5, 6 -> new String[] {"d"};
            default -> new String[] {"]", "j"};
          };
      press(keys);
      keystrokes += keys.length;
    }
    page.waitForCondition(() ->
        (boolean)
            page.evaluate(
                "() => Object.keys(localStorage).every(k => localStorage.getItem(k) === '[]')"));
    assertThat(stored()).hasSize(50);
    assertThat(stored().stream().filter(each -> each.verdict() instanceof Verdict.Deleted))
        .hasSize(15);
    assertThat(
            stored().stream()
                .map(Decision::verdict)
                .filter(Verdict.Corrected.class::isInstance)
                .map(Verdict.Corrected.class::cast)
                .filter(each -> each.now().type() == org.glossator.EntityType.TECHNOLOGY)
                .map(each -> each.to().exact()))
        .hasSize(15)
        .allMatch(each -> each.startsWith("Word"));
    assertThat(keystrokes).isEqualTo(85);
  }
}
