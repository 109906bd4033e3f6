package org.glossator.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.DecisionLine;
import org.glossator.corpus.decision.Reading;
import org.glossator.corpus.decision.Verdict;
import org.junit.jupiter.api.Test;

/** What a reviewer does beyond one brief, in a real browser. */
class CorpusBrowserTest extends BrowserScene {
  private static final String SECOND =
      """
      {C::0.5:Envoy} again|Nothing but {C::0.5:Envoy} and {T:t:ai:0.7:advanced AI}.
      """;

  private static List<Entity> entities(List<Decision> decisions) {
    return decisions.stream()
        .flatMap(each -> DecisionLine.now(each.verdict()).stream())
        .map(Reading::entity)
        .toList();
  }

  @Test
  void chosenMentionsOfAnEntityAreRelinkedRetypedAndDeletedByKeys() throws IOException {
    serve(FIRST, SECOND);
    visit(page, "entity?id=new:company:Envoy");
    page.locator(".chosen input").first().uncheck();
    press("l");
    page.locator("#relink-name").fill("miit");
    page.waitForSelector("#relink-found button");
    press("Enter");
    page.waitForCondition(() -> status().startsWith("Changed 3 mentions"));
    assertThat(entities(stored())).hasSize(3).containsOnly(new Entity("o:miit", "MIIT"));
    assertThat(stored())
        .allMatch(each ->
            each.verdict() instanceof Verdict.Corrected corrected
                && corrected.now().type() == EntityType.ORGANISATION);

    press("u");
    page.waitForCondition(() -> page.locator(".chosen input").count() == 4);
    assertThat(stored()).isEmpty();
    press("t");
    page.waitForCondition(() -> status().startsWith("Changed 4 mentions"));
    assertThat(entities(stored())).containsOnly(new Entity("new:technology:Envoy", "Envoy"));
    visit(page, "entity?id=new:technology:Envoy");
    press("d");
    page.waitForCondition(() -> status().startsWith("Changed 4 mentions"));
    visit(page, "entity?id=new:technology:Envoy");
    assertThat(page.locator("main").textContent()).contains("0 mentions");
  }

  @Test
  void whatAnotherReviewerDecidedIsLeftAloneOnThePageOfTheEntity() throws IOException {
    serve(0, Optional.empty(), false, FIRST, SECOND);
    signIn(page, "ben");
    visit(page, "brief/a?item=main-1");
    press("a");
    awaitStored();
    signIn(page, "anna");
    visit(page, "entity?id=new:company:Envoy");
    assertThat(page.locator("main").textContent())
        .contains("1 that another reviewer has decided are not changed here");
    assertThat(page.locator(".chosen input").count()).isEqualTo(3);
    press("o");
    page.waitForCondition(() -> status().startsWith("Changed 3 mentions"));
    assertThat(stored().stream().filter(each -> each.author().reviewer().equals("ben"))).hasSize(1);
  }

  @Test
  void relinkingSuggestsEntitiesOfGazetteersAndOfDecisions() throws IOException {
    Corpus corpus = ReviewBriefs.corpus(folder.resolve("corpus"), FIRST, SECOND);
    Map<Entity, List<String>> listed =
        Map.of(
            new Entity("o:envoy-office", "Office of the Envoy"), List.of("OOE"),
            new Entity("c:noose", "Noose"), List.of());
    server =
        ReviewServer.start(
            new Desk(Shelf.load(corpus), decisions, Clock.systemUTC(), listed),
            new ReviewSettings(
                "127.0.0.1", 0, Optional.empty(), Optional.of("anna"), Set.of(), false));
    visit(page, "brief/a?item=main-1");
    press("l");
    page.locator("#relink-name").fill("ooe");
    page.waitForSelector("#relink-found button");
    assertThat(page.locator("#relink-found button").textContent())
        .isEqualTo("Office of the Envoy (o:envoy-office)");
    press("Enter");
    awaitStored();
    press("j", "l");
    page.locator("#relink-name").fill("Brand New");
    press("Enter");
    awaitStored();
    press("j", "l");
    page.locator("#relink-name").fill("brand");
    page.waitForSelector("#relink-found button");
    press("Enter");
    awaitStored();
    assertThat(entities(stored()))
        .extracting(Entity::id)
        .containsExactly("o:envoy-office", "new:company:brand-new", "new:company:brand-new");
  }

  @Test
  void anEarlierDecisionIsOfferedForOtherPlacesWhenItsMentionIsSelected() throws IOException {
    serve(FIRST, SECOND);
    visit(page, "brief/a?item=main-1");
    press("o");
    awaitStored();
    page.reload();
    page.waitForSelector("html[data-ready]");
    mark("Envoy").click();
    press("f");
    page.waitForSelector("#offer-places li");
    press("b");
    page.waitForCondition(() -> status().startsWith("Applied to 1"));
    assertThat(stored()).hasSize(2);
  }

  @Test
  void aDecisionDoesNotLeaveTheItemThatEnterThenCompletes() throws IOException {
    serve(FIRST.replace("0.98", "0.5"));
    visit(page, "brief/a?item=main-1");
    press("j", "j", "d");
    page.waitForCondition(() -> status().contains("Enter completes it"));
    assertThat(page.locator(".item.current").getAttribute("data-item")).isEqualTo("main-1");
    press("j");
    assertThat(page.locator(".item.current").getAttribute("data-item")).isEqualTo("main-2");
  }

  @Test
  void theLeadSidesWithWhoCompletedTheItemWithoutTheMention() throws IOException {
    serve(0, Optional.empty(), true, FIRST);
    signIn(page, "anna");
    visit(page, "brief/a?item=main-2");
    page.evaluate(
        "() => { const n = [...document.querySelectorAll('#item-main-2"
            + " .stretch')].at(-1).lastChild; const i = n.data.indexOf('Tesla');"
            + " getSelection().setBaseAndExtent(n, i, n, i + 5); }");
    press("c");
    awaitStored();
    signIn(page, "ben");
    visit(page, "brief/a?item=main-2");
    leaveBy(() -> press("Enter"));
    signIn(page, "carla");
    visit(page, "conflicts");
    assertThat(page.locator(".conflicts > li").count()).isEqualTo(1);
    press("j", "j");
    leaveBy(() -> press("Enter"));
    assertThat(page.locator(".conflicts > li").count()).isZero();
    assertThat(stored().getLast().verdict()).isInstanceOf(Verdict.Deleted.class);
    visit(page, "brief/a?item=main-2");
    assertThat(page.locator("mark").allTextContents()).doesNotContain("Tesla");
    visit(page, "trail");
    press("u");
    page.waitForSelector("tr.taken-back");
    visit(page, "conflicts");
    assertThat(page.locator(".conflicts > li").count()).isEqualTo(1);
  }

  @Test
  void everyPageHasItsLandmarksAndItsKeys() throws IOException {
    serve(FIRST, SECOND);
    for (String path :
        List.of("", "brief/a", "entity?id=c:byd", "search", "trail", "conflicts", "lost", "help")) {
      visit(page, path);
      assertThat(page.locator("main").count()).as(path).isEqualTo(1);
      assertThat(page.locator("body > header nav[aria-label]").count()).as(path).isEqualTo(1);
      assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
      assertThat(page.locator("html[lang=en] title").count()).as(path).isEqualTo(1);
      assertThat(
              page.locator(
                      "button:not(:has-text('')), input:not([aria-label]):not(label input),"
                          + " select:not(label select), article:not([aria-label]),"
                          + " aside:not([aria-label])")
                  .count())
          .as(path)
          .isZero();
    }
    press("/");
    page.waitForURL("**/search");
    visit(page, "help");
    press("q");
    page.waitForSelector("text=Start with the first");
    press("n");
    page.waitForURL("**/brief/**");
    visit(page, "trail");
    press("?");
    page.waitForURL("**/help");
  }

  @Test
  void theOfflinePageExplainsAndRelinksToWhatItShows() throws IOException {
    Corpus corpus = ReviewBriefs.corpus(folder.resolve("corpus"), FIRST, SECOND);
    Desk desk = new Desk(Shelf.load(corpus), decisions, Clock.systemUTC());
    Path file = folder.resolve("page.html");
    Files.writeString(file, new OfflinePage(desk).page(new Reviewer("anna", false, false), 10));
    page.navigate(file.toUri().toString());
    page.waitForSelector("html[data-ready]");
    press("e");
    page.waitForSelector("#evidence li");
    assertThat(page.locator("#evidence").textContent()).contains("crf/1");
    press("l");
    page.locator("#relink-name").fill("mii");
    page.waitForSelector("#relink-found button");
    press("Enter");
    page.waitForCondition(() -> status().contains("Kept in this browser"));
    page.locator("#reviewer").fill("dora");
    Path saved = folder.resolve("dora.jsonl");
    page.waitForDownload(() -> page.locator("#save").click()).saveAs(saved);
    assertThat(entities(ReturnedFile.read(saved).decisions()))
        .containsExactly(new Entity("o:miit", "MIIT"));
  }
}
