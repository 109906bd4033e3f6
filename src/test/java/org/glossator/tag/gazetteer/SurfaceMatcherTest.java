package org.glossator.tag.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glossator.EntityType;
import org.glossator.Span;
import org.glossator.tag.text.AlignedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The matcher against the Aho-Corasick automaton that it replaces. */
class SurfaceMatcherTest {
  private static final String[] PIECES = {
    "a",
    "b",
    "ab",
    "s",
    "es",
    "y",
    "ies",
    "ise",
    "tre",
    "our",
    "A",
    "B",
    "AB",
    "Ab",
    " ",
    " ",
    " ",
    "-",
    "\u2019",
    "'s",
    "&",
    "+",
    ".",
    ",",
    "1",
    "5G",
    "\n",
    "\u00A0",
    "\u5DE5",
    "\u4FE1\u90E8",
    "\u00E9",
    "\uD83D\uDE00",
    "e\u0301",
    "\uFF21",
    "\u0000",
    "ai",
    "AI",
    "carbon",
    "fibre",
    "batt"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void findsWhatTheAutomatonFindsInRandomText(long seed) {
    Random random = new Random(seed);
    int found = 0;
    for (int round = 0; round < 40; round++) {
      List<Surface> surfaces = new ArrayList<>();
      for (int count = 1 + random.nextInt(60); count > 0; count--) {
        String surface = text(random, 1 + random.nextInt(5)).replace("\n", " ").strip();
        if (!surface.isEmpty()) {
          CaseRule rule = CaseRule.values()[random.nextInt(3)];
          surfaces.add(new Surface(surface, false, rule.ofSurface(surface)));
        }
      }
      EntityType type = EntityType.values()[random.nextInt(3)];
      String text = text(random, 400);
      BitSet barriers = new BitSet();
      for (int count = random.nextInt(5); count > 0; count--) {
        barriers.set(random.nextInt(text.length()));
      }
      found += assertAlike(surfaces, type, text, AlignedText.of(text, barriers));
    }
    assertThat(found).isGreaterThan(300);
  }

  @Test
  void findsWhatTheAutomatonFindsInBriefs() throws IOException {
    Gazetteer gazetteer = Gazetteer.load(List.of(Path.of("seeds/gazetteers")), List.of());
    StringBuilder briefs = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("seeds/briefs"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        briefs.append(Files.readString(file));
      }
    }
    String text = briefs.toString();
    for (EntityType type : EntityType.values()) {
      List<Surface> surfaces =
          gazetteer.entries().stream()
              .filter(entry -> entry.type() == type)
              .flatMap(entry -> entry.surfaces().stream())
              .toList();
      assertThat(assertAlike(surfaces, type, text, AlignedText.of(text))).isGreaterThan(100);
    }
  }

  private static int assertAlike(
      List<Surface> surfaces, EntityType type, String text, AlignedText aligned) {
    TreeMap<String, Integer> found = new TreeMap<>();
    TreeMap<String, Integer> expected = new TreeMap<>();
    List<SurfaceMatcher.Item<Surface>> items =
        surfaces.stream().map(each -> new SurfaceMatcher.Item<>(each, type, each)).toList();
    List<TrieMatcher.Item<Surface>> others =
        surfaces.stream().map(each -> new TrieMatcher.Item<>(each, type, each)).toList();
    new SurfaceMatcher<>(items)
        .match(text, aligned, (span, each) -> found.merge(key(span, each), 1, Integer::sum));
    new TrieMatcher<>(others)
        .match(text, aligned, (span, each) -> expected.merge(key(span, each), 1, Integer::sum));
    assertThat(found).as(() -> "in " + text).isEqualTo(expected);
    return expected.size();
  }

  private static String key(Span span, Surface surface) {
    return span + " " + surface;
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int count = 0; count < pieces; count++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
