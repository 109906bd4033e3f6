package org.glossator.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.DecisionFolder;
import org.glossator.corpus.decision.DecisionLine;
import org.junit.jupiter.api.Test;

/** A disk that is full, and a night that replaces the corpus while somebody reviews. */
class NothingLostBrowserTest extends BrowserScene {
  private static final int BLOCK = 4096;

  private int kept() {
    return (Integer)
        page.evaluate(
            "() => Object.keys(localStorage).flatMap("
                + "k => JSON.parse(localStorage.getItem(k))).length");
  }

  @Test
  void onAFullDiskTheBrowserKeepsWhatIsDecidedUntilItIsStored() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()),
        "a small disk cannot be mounted here");
    try {
      decisions = new DecisionFolder(Files.createDirectory(disk.resolve("decisions")));
      serve(FIRST);
      visit(page, "brief/a?item=main-1");
      press("a");
      awaitStored();
      Path ballast = fill(disk);

      press("o");
      page.waitForCondition(() -> status().contains("No space left on device"));
      assertThat(status()).contains("kept in this browser until it is stored");
      press("j", "d");
      page.reload();
      page.waitForCondition(() -> status().contains("No space left on device"));
      assertThat(kept()).isEqualTo(2);
      press("u");
      page.waitForCondition(() -> status().contains("Nothing was undone"));
      DecisionFolder reread = new DecisionFolder(decisions.folder());
      assertThat(reread.decisions().active()).hasSize(1);
      assertThat(reread.problems()).isEmpty();

      Files.delete(ballast);
      page.waitForCondition(() -> kept() == 0);
      assertThat(new DecisionFolder(decisions.folder()).decisions().active())
          .extracting(each -> DecisionLine.name(each.verdict()))
          .containsExactly("accepted", "corrected", "deleted");
    } finally {
      try {
        server.close();
      } finally {
        assertThat(run("umount", disk.toString())).isTrue();
      }
    }
  }

  private static Path fill(Path disk) throws IOException {
    Path file = disk.resolve("decisions/anna.jsonl");
    int started = Math.toIntExact(Files.size(file) % BLOCK);
    Files.writeString(file, "\n".repeat(BLOCK - started), StandardOpenOption.APPEND);
    Path ballast = disk.resolve("ballast");
    FileStore store = Files.getFileStore(disk);
    Files.write(ballast, new byte[Math.toIntExact(store.getUsableSpace())]);
    assertThat(store.getUsableSpace()).isZero();
    return ballast;
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }

  @Test
  void aNightIsNoticedAndWhatWasDecidedOnTheOldTextStands() throws IOException {
    serve(FIRST);
    visit(page, "brief/a?item=main-1");
    press("o");
    awaitStored();
    String edited =
        FIRST
            .replace("The {O:o:miit", "Yesterday the {O:o:miit")
            .replace("and Tesla sell cars.", "sells buses.");
    Corpus.create(folder.resolve("corpus")).write(ReviewBriefs.brief("a", edited));
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
    page.waitForCondition(() -> page.locator("#night").isVisible());
    assertThat(page.locator("#night").textContent()).contains("A night has changed 1 brief");

    press("j", "t"); // still on the page of yesterday: Envoy in the text, as technology
    awaitStored();
    press("Shift+R");
    page.waitForSelector("text=Yesterday");
    page.waitForSelector("html[data-ready]");
    assertThat(page.locator("mark.decided").allTextContents()).containsExactly("Envoy", "Envoy");
    assertThat(page.locator("mark.decided.T").count()).isEqualTo(1);
    assertThat(page.locator("#night").isVisible()).isFalse();
  }

  @Test
  void aDecisionOnTextThatANightRemovedIsListedAndNotLost() throws IOException {
    serve(FIRST);
    visit(page, "brief/a?item=main-2");
    Corpus.create(folder.resolve("corpus"))
        .write(ReviewBriefs.brief("a", FIRST.replaceAll("Batteries.*", "Steel|Nothing of it.")));
    int port = Integer.parseInt(server.address().replaceAll("\\D+$", "").replaceAll(".*:", ""));
    server.close();
    press("d");
    page.waitForCondition(() -> status().contains("kept in this browser"));
    serveAgain(port);
    page.navigate(server.address());
    awaitStored();
    List<Decision> stored = stored();
    assertThat(stored).hasSize(1);
    page.navigate(server.address() + "lost");
    assertThat(page.locator(".rows").textContent()).contains("BYD").contains("deleted");
  }

  @Test
  void oneBadDecisionDoesNotTakeTheOthersAway() throws IOException {
    serve(FIRST);
    visit(page, "brief/a?item=main-1");
    page.evaluate(
        "() => { const key = 'glossator-pending-anna'; localStorage.setItem(key, JSON.stringify(["
            + "{ decision: { id: 'bad', selectors: [{ exact: 'Bad' }] }, seen: '' }])); }");
    press("o");
    page.waitForCondition(() -> kept() == 0);
    assertThat(stored()).hasSize(1);
  }
}
