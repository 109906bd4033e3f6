package org.glossator.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.Change;
import org.glossator.Outcome;
import org.glossator.corpus.BriefFile;
import org.glossator.corpus.Corpus;
import org.glossator.pipeline.BatchResult;
import org.glossator.pipeline.Progress;
import org.glossator.pipeline.StopSignal;
import org.glossator.read.FoundSources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that change, shrink, go or are misnamed while a run looks at them. */
class ChangingSourceTest {
  @TempDir private Path folder;
  private Nights nights;

  @BeforeEach
  void oneName() {
    nights = new Nights(folder, "out");
    nights.names("c:byd\tCOMPANY\tBYD\t\texact\t\t\t\n");
  }

  /** Does something between the look at a source and its reading. */
  private record Between(IoDeed deed) implements Progress {
    @Override
    public void done(Outcome outcome) {}

    @Override
    public void changed(Change change) {
      try {
        deed.run();
      } catch (IOException failure) {
        throw new java.io.UncheckedIOException(failure);
      }
    }
  }

  private interface IoDeed {
    void run() throws IOException;
  }

  private BatchResult runWith(IoDeed deed) throws Exception {
    BatchResult result =
        nights
            .with(Nights.deadline(1, Duration.ofMinutes(1)))
            .with(new Between(deed), new StopSignal())
            .run();
    nights.with(_ -> {}, new StopSignal());
    return result;
  }

  @Test
  void storesTheTextThatItReadWithItsDigest() throws Exception {
    Path file = nights.source("brief.txt", Nights.brief("One", "BYD sells cars."));
    String later = Nights.brief("One", "BYD sells vans, and BYD sells boats.");
    runWith(() -> Files.writeString(file, later));
    BriefFile stored = Corpus.open(nights.out()).read("brief");
    assertThat(stored.text()).isEqualTo(later);
    assertThat(stored.source().sha256()).isEqualTo(DigestUtils.sha256Hex(later));
    assertThat(nights.run().changes()).as("the next night has nothing to do").isEmpty();
  }

  @Test
  void rejectsWhatIsCutInTheMiddleOfACharacterAndTakesItWhenItIsWhole() throws Exception {
    byte[] whole = Nights.brief("One", "BYD makes 汽车.").getBytes(StandardCharsets.UTF_8);
    Path file = nights.source("brief.txt", "BYD");
    int inside = new String(whole, StandardCharsets.UTF_8).indexOf('汽') + 1;
    BatchResult cut = runWith(() -> Files.write(file, java.util.Arrays.copyOf(whole, inside)));
    assertThat(reasons(cut)).singleElement().asString().startsWith("is not UTF-8");
    Files.write(file, whole);
    assertThat(nights.run().run().outcomes()).allMatch(Outcome.Annotated.class::isInstance);
  }

  @Test
  void rejectsWhatIsGoneBetweenTwoLooks() throws Exception {
    Path file = nights.source("brief.txt", Nights.brief("One", "BYD sells cars."));
    assertThat(reasons(runWith(() -> Files.delete(file)))).containsExactly("does not exist");
    assertThat(Corpus.open(nights.out()).ids()).isEmpty();
  }

  @Test
  void noticesThatLinesOfDocumentsMoved() throws Exception {
    Path file = nights.source("week.jsonl", line("one") + line("two"));
    FoundSources found = nights.found();
    Files.writeString(file, "\n\n\n" + line("one") + line("two"));
    assertThat(reasons(nights.run(found))).containsOnly("changed while it was read").hasSize(2);
    Files.writeString(file, line("two") + line("one"));
    assertThat(reasons(nights.run(found))).containsOnly("changed while it was read").hasSize(2);
    Files.writeString(file, line("one").substring(0, 20));
    assertThat(reasons(nights.run(found))).containsOnly("changed while it was read").hasSize(2);
    Files.writeString(file, line("one") + line("two"));
    assertThat(nights.run().run().outcomes())
        .hasSize(2)
        .allMatch(Outcome.Annotated.class::isInstance);
  }

  @Test
  void rejectsDocumentLinesThatAreCutShort() throws Exception {
    Path file = nights.source("week.jsonl", line("one"));
    String whole = line("two");
    for (int length = 1; length < whole.length() - 1; length++) {
      Files.writeString(file, line("one") + whole.substring(0, length));
      FoundSources found = nights.found();
      assertThat(found.sources()).as("cut after " + length).hasSize(1);
      assertThat(found.rejected()).as("cut after " + length).hasSize(1);
    }
  }

  @Test
  void rejectsNamesThatAreNotUtf8AndLosesNone() throws Exception {
    nights.source("good.txt", Nights.brief("Good", "BYD sells cars."));
    Process shell =
        new ProcessBuilder(
                "sh",
                "-c",
                "for end in 376 377; do cp good.txt \"$(printf \"bad\\\\$end.txt\")\"; done")
            .directory(folder.resolve("in").toFile())
            .inheritIO()
            .start();
    assertThat(shell.waitFor()).isZero();
    try (Stream<Path> files = Files.list(folder.resolve("in"))) {
      org.junit.jupiter.api.Assumptions.assumeTrue(
          files.count() == 3, "a file system that takes such names");
    }
    BatchResult result = nights.run();
    assertThat(reasons(result)).hasSize(2).allMatch(each -> each.contains("not UTF-8"));
    assertThat(Corpus.open(nights.out()).ids()).containsExactly("good");
  }

  private static String line(String id) {
    return "{\"id\": \"" + id + "\", \"text\": \"BYD sells cars, says " + id + ".\"}\n";
  }

  private static List<String> reasons(BatchResult result) {
    return result.run().outcomes().stream()
        .filter(Outcome.Rejected.class::isInstance)
        .map(each -> ((Outcome.Rejected) each).reason())
        .toList();
  }
}
