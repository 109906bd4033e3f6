package org.glossator.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glossator.Outcome;
import org.glossator.corpus.Corpus;
import org.glossator.read.FoundSources;
import org.glossator.read.SourceFinder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No input crashes or hangs a run, and nothing is written outside the corpus. */
class HostileInputTest {
  @TempDir private Path folder;
  private Nights nights;

  @BeforeEach
  void oneName() {
    nights = new Nights(folder, "out");
    nights.names("c:byd\tCOMPANY\tBYD\t\texact\t\t\t\n");
  }

  static Map<String, String> traps() {
    Map<String, String> traps = new TreeMap<>();
    traps.put("one-long-line", "BYD and CATL, ".repeat(4_000));
    traps.put("one-long-word", "a".repeat(10_000));
    traps.put("bullets", "Noteworthy\nPolicy news\n" + "• a\n".repeat(6_000));
    traps.put("brackets", "(".repeat(20_000) + ")".repeat(20_000));
    traps.put("quotes", "“‘".repeat(10_000));
    traps.put("dates", "May 2, ".repeat(6_000));
    traps.put("digits", "1".repeat(20_000) + ".");
    traps.put("numbered", "1. A\n".repeat(6_000));
    traps.put("labels", "At a glance: ".repeat(4_000));
    traps.put("spaces", "a" + " ".repeat(20_000) + "b\n" + "\t".repeat(20_000));
    traps.put("capitals", "Aa ".repeat(10_000) + "Co., Ltd.");
    traps.put("stops", ".".repeat(20_000) + " A");
    traps.put("hyphens", "A-".repeat(10_000));
    traps.put("bidi", "\u202E\u2066BYD\u2069\u200B\u200D\uFEFF sells.\n".repeat(2_000));
    traps.put("combining", "e" + "\u0301".repeat(20_000) + " BYD");
    traps.put("astral", "🚗".repeat(10_000) + " BYD");
    traps.put("line-ends", "BYD\r\nBYD\rBYD\u2028BYD\u0085BYD\n\r".repeat(1_000));
    traps.put("markup", "<script>alert(1)</script> BYD & \"'><img src=x>\n".repeat(500));
    traps.put("pipes", "|".repeat(10_000) + "\n" + "#".repeat(10_000) + "\n" + "*".repeat(9_999));
    traps.put("links", "[".repeat(5_000) + "](".repeat(5_000));
    return traps;
  }

  @Test
  @Timeout(120)
  void endsWellOnEveryTrap() throws Exception {
    Map<String, String> traps = traps();
    traps.forEach((name, text) -> nights.source(name + ".txt", text));
    nights.with(Nights.deadline(2, java.time.Duration.ofSeconds(30)));
    List<Outcome> outcomes = nights.run().run().outcomes();
    assertThat(outcomes).hasSize(traps.size());
    assertThat(outcomes).allSatisfy(each -> assertThat(each).isInstanceOf(Outcome.Annotated.class));
    assertThat(Corpus.open(nights.out()).ids()).hasSize(traps.size());
  }

  @Test
  void rejectsOrReadsRandomBytesAndRandomCharacters() throws Exception {
    Random random = new Random(7);
    for (int number = 0; number < 30; number++) {
      byte[] bytes = new byte[random.nextInt(3_000)];
      random.nextBytes(bytes);
      Path file = nights.source("bytes-" + number + ".txt", "x");
      Files.write(file, bytes);
      nights.source("text-" + number + ".md", text(random));
    }
    List<Outcome> outcomes = nights.run().run().outcomes();
    assertThat(outcomes).hasSize(60);
    assertThat(outcomes)
        .filteredOn(Outcome.Rejected.class::isInstance)
        .noneMatch(each -> ((Outcome.Rejected) each).reason().contains("please report"));
  }

  private static String text(Random random) {
    String pieces = "1.- •*#|[]()<>\n\n\t:;&%$€“”’\u00A0\u200B\u202Eé中文🚗AaBYDat a glance: Date";
    StringBuilder text = new StringBuilder("x");
    int[] points = pieces.codePoints().toArray();
    for (int count = random.nextInt(2_000); count > 0; count--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }

  @Test
  void writesNothingOutsideTheCorpusWhateverTheNames() throws Exception {
    String text = Nights.brief("Odd", "BYD sells cars.");
    nights.source("line\nbreak.txt", text);
    nights.source("..txt", text);
    nights.source("...txt", text);
    nights.source("\u202Egnp.txt", text);
    nights.source("ä".repeat(120) + ".txt", text);
    nights.source("x".repeat(251) + ".txt", text);
    nights.source("-rf.txt", text);
    Nights.write(
        folder.resolve("in/lines.jsonl"),
        """
        {"id": "../../escaped", "text": "BYD sells cars."}
        {"id": "/etc/passwd", "text": "BYD sells cars."}
        {"id": "a\\u0000b", "text": "BYD sells cars."}
        """);
    Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
    List<String> before = names(folder);
    List<Outcome> outcomes = nights.run().run().outcomes();
    assertThat(outcomes).filteredOn(Outcome.Annotated.class::isInstance).hasSize(10);
    assertThat(outcomes)
        .filteredOn(Outcome.Rejected.class::isInstance)
        .singleElement()
        .satisfies(
            each -> assertThat(((Outcome.Rejected) each).reason()).contains("symbolic link"));
    List<String> after = names(folder);
    after.remove("out");
    assertThat(after).isEqualTo(before);
    assertThat(names(nights.out().resolve("briefs"))).hasSize(10);
  }

  private static List<String> names(Path folder) throws java.io.IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new java.util.ArrayList<>(
          files.map(each -> each.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void takesDocumentsFromLinesAndRejectsBadOnes() throws Exception {
    Nights.write(
        folder.resolve("in/week.jsonl"),
        """
        {"id": "one", "text": "BYD sells cars."}

        {"id": "two", "text": "Nobody does.", "more": {"deep": [1, 2]}}
        {"id": "two", "text": "again"}
        {"id": "lone", "text": "half \\ud83d pair"}
        {"id": "zero", "text": "a\\u0000b"}
        {"id": 5, "text": "number"}
        {"id": "none"}
        nonsense
        [[[[[[[[
        {"id": "last", "text": "BYD without line end"}\
        """);
    List<Outcome> outcomes = nights.run().run().outcomes();
    assertThat(outcomes)
        .filteredOn(Outcome.Annotated.class::isInstance)
        .extracting(each -> ((Outcome.Annotated) each).briefId())
        .containsExactly("week.last", "week.one", "week.two");
    assertThat(nights.annotated("week.one").mentions()).hasSize(1);
    assertThat(outcomes)
        .filteredOn(Outcome.Rejected.class::isInstance)
        .extracting(each -> ((Outcome.Rejected) each).reason())
        .anyMatch(each -> each.contains("half a surrogate pair"))
        .anyMatch(each -> each.contains("byte 0x00"))
        .anyMatch(each -> each.contains("has no \"id\""))
        .anyMatch(each -> each.contains("has no \"text\""))
        .anyMatch(each -> each.contains("id \"two\" of an earlier line"))
        .hasSize(7);
    assertThat(nights.run().changes()).isEmpty();
  }

  @Test
  void findsManyLinesWithoutKeepingTheirText() throws Exception {
    Path file = folder.resolve("in/many.jsonl");
    Files.createDirectories(file.getParent());
    try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int number = 0; number < 20_000; number++) {
        writer.write("{\"id\":\"" + number + "\",\"text\":\"" + "x".repeat(500) + "\"}\n");
      }
      writer.write("{\"id\":\"long\",\"text\":\"" + "y".repeat(2_000) + "\"}\n");
    }
    FoundSources found = new SourceFinder(1_000).find(List.of(file));
    assertThat(found.sources()).hasSize(20_000);
    assertThat(found.rejected())
        .singleElement()
        .satisfies(each -> {
          assertThat(each.path()).endsWith("many.jsonl:20001");
          assertThat(each.reason()).contains("longer than 1000 bytes");
        });
  }
}
