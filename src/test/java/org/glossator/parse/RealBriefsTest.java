package org.glossator.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.Brief;
import org.glossator.Item;
import org.glossator.Role;
import org.glossator.SourceDocument;
import org.junit.jupiter.api.Test;

/**
 * The three real briefs beside the project, where they exist: items, roles and dates by offset and
 * digest, which were checked by eye, and item starts against the gold beside them.
 */
class RealBriefsTest {
  private static final Path SHARED = Path.of(System.getProperty("glossator.shared", "../shared"));
  private static final Path EXPECTED =
      Path.of("src/test/resources/org/glossator/parse/real-briefs.jsonl");

  @Test
  void itemsRolesAndDatesAreRight() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path brief : briefs()) {
      add(brief.getFileName().toString(), parse(brief), found);
    }
    if ("renew".equals(System.getProperty("glossator.golden"))) {
      Files.write(EXPECTED, found, StandardCharsets.UTF_8);
    }
    assertThat(found).isEqualTo(Files.readAllLines(EXPECTED, StandardCharsets.UTF_8));
  }

  @Test
  void itemsStartWhereTheGoldSays() throws IOException {
    for (Path brief : briefs()) {
      Brief parsed = parse(brief);
      String gold = brief.getFileName().toString().replace(".txt", ".jsonl");
      List<Integer> expected = new ArrayList<>();
      for (String line : Files.readAllLines(SHARED.resolve("gold").resolve(gold))) {
        JsonNode node = new ObjectMapper().readTree(line);
        if (node.has("item")) {
          expected.add(node.get("start").intValue());
        }
      }
      assertThat(parsed.items())
          .extracting(item -> parsed.text().codePointCount(0, item.span().start()))
          .isEqualTo(expected);
    }
  }

  private static List<Path> briefs() throws IOException {
    Path folder = SHARED.resolve("seeds");
    assumeTrue(Files.isDirectory(folder), "no real briefs beside the project");
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static Brief parse(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return new BriefParser().parse(new SourceDocument("real", "real.txt", "", text));
  }

  private static void add(String file, Brief brief, List<String> lines) {
    for (Item item : brief.items()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "{\"brief\":\"%s\",\"item\":\"%s\",\"kind\":\"%s\",\"start\":%d,\"end\":%d,\"date\":\"%s\"}",
              file,
              item.id(),
              item.kind(),
              item.span().start(),
              item.span().end(),
              item.facts().date().orElseThrow()));
      for (Role role : item.roles()) {
        lines.add(
            String.format(
                Locale.ROOT,
                "{\"brief\":\"%s\",\"item\":\"%s\",\"role\":\"%s\",\"start\":%d,\"end\":%d,\"sha256\":\"%s\"}",
                file,
                item.id(),
                role.type(),
                role.span().start(),
                role.span().end(),
                DigestUtils.sha256Hex(
                    role.span().of(brief.text()).getBytes(StandardCharsets.UTF_8))));
      }
    }
  }
}
