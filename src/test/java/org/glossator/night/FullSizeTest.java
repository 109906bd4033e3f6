package org.glossator.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile input of full size, given to the real process with all models. Takes minutes: {@code
 * ./mvnw test -Phostile}.
 */
@Tag("hostile")
class FullSizeTest {
  private static final int UNITS = 10_000_000;
  private static final int LINES = 1_000_000;
  private static final String SOUND =
      Nights.brief("Sound", "BYD and the Ministry of Commerce make electric vehicles.");

  @TempDir private Path folder;

  private static SortedMap<String, String> traps() {
    SortedMap<String, String> traps = new TreeMap<>();
    traps.put("one-line", fill("BYD and CATL, of the Ministry of Commerce, "));
    traps.put("one-sentence-a-word", fill("BYD sells. "));
    traps.put("one-word", fill("a"));
    traps.put("one-han-word", fill("汽车").substring(0, UNITS / 3));
    traps.put("bullets", "Noteworthy\nPolicy news\n" + "• a BYD\n".repeat(LINES));
    traps.put("numbered", "1. A\n".repeat(LINES));
    traps.put("nested", fill("(").substring(UNITS / 2) + fill(")").substring(UNITS / 2));
    traps.put("mixed-brackets", fill("([{（「"));
    traps.put("capitals", fill("Aa ") + "Co., Ltd.");
    traps.put("hyphens", fill("A-"));
    traps.put("stops", fill(".") + " A");
    traps.put("spaces", "a" + fill(" ") + "b");
    traps.put("dates", fill("May 2, "));
    traps.put("labels", fill("At a glance: "));
    traps.put("links", fill("[a](b "));
    traps.put("abbreviations", fill("Ministry of A (MOA) "));
    traps.put("bidi", fill("\u202E\u2066B\u200BY\u200DD\u2069\uFEFF ").substring(0, UNITS / 3));
    traps.put("combining", "e" + fill("\u0301").substring(UNITS / 2) + " BYD");
    traps.put("line-ends", fill("BYD\r\nBYD\rBYD\u2028BYD\u0085BYD\n\r"));
    return traps;
  }

  private static String fill(String piece) {
    return piece.repeat(UNITS / piece.length());
  }

  @Test
  void endsOnTenMegabytesOfEveryTrapAndLeavesSoundBriefsAsTheyAre() throws Exception {
    Path in = folder.resolve("in");
    Nights.write(in.resolve("sound.txt"), SOUND);
    assertThat(finish(new RealRun(folder).whole().start("alone"), 2)).isZero();
    Map<String, String> traps = traps();
    traps.forEach((name, text) -> Nights.write(in.resolve(name + ".txt"), text));
    Nights.write(in.resolve("zzz-last.txt"), SOUND);
    List<String> before = names();
    Process process =
        new RealRun(folder).whole().in("-Xmx2g").start("out", "--brief-timeout", "15");
    assertThat(finish(process, 20)).isEqualTo(3);
    Map<String, String> reasons = rejections();
    System.out.println("full size: rejected " + reasons);
    assertThat(traps.keySet().stream().map(each -> each + ".txt")).containsAll(reasons.keySet());
    assertThat(reasons.values()).allMatch(each -> each.startsWith("took longer than 15 s"));
    assertThat(folder.resolve("out/briefs/sound.json"))
        .hasSameTextualContentAs(folder.resolve("alone/briefs/sound.json"));
    assertThat(folder.resolve("out/briefs/zzz-last.json")).exists();
    assertThat(names()).isEqualTo(before);
  }

  @Test
  void looksThroughAMillionLinesWithoutKeepingTheirText() throws Exception {
    Path file = folder.resolve("in/million.jsonl");
    Files.createDirectories(file.getParent());
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (int number = 0; number < LINES; number++) {
        writer.write(
            "{\"id\": \"d" + number + "\", \"text\": \"BYD sells car " + number + ".\"}\n");
      }
    }
    Process process = new RealRun(folder).in("-Xmx2g").start("out", "--dry-run");
    assertThat(finish(process, 10)).isZero();
    try (Stream<String> lines = Files.lines(folder.resolve("out.log"))) {
      assertThat(lines.filter(each -> each.startsWith("annotate ")).count()).isEqualTo(LINES);
    }
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(each -> each.getFileName().toString())
          .filter(each -> !each.startsWith("out"))
          .sorted()
          .toList();
    }
  }

  /** Reasons by file name, of the one run record. */
  private Map<String, String> rejections() throws IOException {
    Map<String, String> reasons = new TreeMap<>();
    try (Stream<Path> records = Files.list(folder.resolve("out/runs"))) {
      JsonNode record = new JsonMapper().readTree(records.findFirst().orElseThrow().toFile());
      for (JsonNode each : record.get("rejected")) {
        String path = each.get("path").asText();
        reasons.put(path.substring(path.lastIndexOf('/') + 1), each.get("reason").asText());
      }
    }
    return reasons;
  }

  private static int finish(Process process, int minutes) throws InterruptedException {
    if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }
}
