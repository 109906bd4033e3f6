package org.glossator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user may say about mentions, with all models: own gazetteers, favour, and why. */
class TaggingOptionsTest {
  private static final Path SAMPLE = Path.of("seeds/briefs/2024-09-a-busy-late-summer.txt");

  @TempDir private Path folder;
  private Path brief;
  private Path own;

  @BeforeEach
  void write() throws IOException {
    brief = folder.resolve("brief.txt");
    Files.writeString(
        brief,
        """
        1. Zorvex wins a tender

        At a glance: Huawei and the Blue Lantern will supply digital technologies to the MIIT.
        """);
    own = Files.createDirectory(folder.resolve("own"));
    Files.writeString(
        own.resolve("names.tsv"),
        """
        id\ttype\tname\taliases\tcase\tlinks\tsectors\tnote
        o:blue-lantern\tORGANISATION\tBlue Lantern\t\tcapital\t\t\t
        o:our-huawei\tORGANISATION\tHuawei\t\tcapital\t\t\t
        """);
  }

  @Test
  void ownGazetteersAddNamesAndWinOverTheShippedOnes() throws IOException {
    Path corpus = folder.resolve("corpus");
    CommandRun run = CommandRun.of("annotate", brief, "--out", corpus, "--gazetteers", own);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(mentions(corpus))
        .contains("ORGANISATION o:blue-lantern", "ORGANISATION o:our-huawei")
        .noneMatch(mention -> mention.contains("c:huawei"));
    assertThat(Files.readString(corpus.resolve("report.html")))
        .contains("Why these mentions", "names.tsv:2 as &quot;Blue Lantern&quot;");
  }

  @Test
  void explainNamesTheEntrysFileAndLine() {
    CommandRun run = CommandRun.of("explain", brief, "Blue Lantern", "--gazetteers", own);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("ORGANISATION", "o:blue-lantern").containsPattern("names.tsv:2");
  }

  @Test
  void explainSaysWhyAGenericWordIsNoMention() throws IOException {
    CommandRun run = CommandRun.of("explain", brief, "digital technologies", "--json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode account = new ObjectMapper().readTree(run.out()).get(0);
    assertThat(account.get("mention").asBoolean()).isFalse();
    assertThat(account.get("reasons")).isNotEmpty();
    assertThat(account.get("text").asText()).isEqualTo("digital technologies");
    assertThat(account.get("start").asInt())
        .isEqualTo("1. Zorvex wins a tender\n\nAt a glance: ".length() + 40);
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere, does not occur",
    "5-2, expected start-end",
    "0-9999, expected start-end",
  })
  void explainRefusesASpanThatIsNone(String span, String complaint) {
    CommandRun run = CommandRun.of("explain", brief, span);
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains(complaint).doesNotContain("\tat ");
  }

  @Test
  void favouringRecallMarksMoreThanFavouringPrecision() throws IOException {
    List<List<String>> found = new ArrayList<>();
    for (String favoured : List.of("--precision", "--recall")) {
      Path corpus = folder.resolve(favoured);
      CommandRun run = CommandRun.of("annotate", SAMPLE, "--out", corpus, favoured, "high");
      assertThat(run.exitCode()).as(run.err()).isZero();
      found.add(mentions(corpus));
    }
    assertThat(found.getFirst()).hasSizeGreaterThan(10);
    assertThat(found.getLast()).hasSizeGreaterThan(found.getFirst().size());
  }

  @Test
  void bothFavoursExcludeEachOther() {
    CommandRun run = CommandRun.of("explain", brief, "MIIT", "--precision=high", "--recall=high");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("exclude each other");
  }

  private static List<String> mentions(Path corpus) throws IOException {
    List<String> mentions = new ArrayList<>();
    try (Stream<Path> files = Files.list(corpus.resolve("briefs"))) {
      for (Path file : files.toList()) {
        JsonNode all = new ObjectMapper().readTree(file.toFile()).get("mentions");
        StreamSupport.stream(all.spliterator(), false)
            .map(each -> each.get("type").asText() + " " + each.get("entity").get("id").asText())
            .forEach(mentions::add);
      }
    }
    return mentions;
  }
}
