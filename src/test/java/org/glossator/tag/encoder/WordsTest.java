package org.glossator.tag.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glossator.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Vocabulary VOCABULARY =
      vocabulary("[UNK]", "[CLS]", "[SEP]", "chip", "##s", ".", "a", "##a", "工");

  @Test
  void splitsAtPunctuationAndAroundChineseCharacters() {
    assertEquals(List.of("BYD", "’", "s", "5G", "/", "6G", "工", "信"), split("BYD’s 5G/6G 工信"));
  }

  @Test
  void keepsAccentsAndPairsOfUnitsTogether() {
    assertEquals(List.of("Mu\u0308ller", "𠀀", "x"), split("Mu\u0308ller 𠀀x"));
  }

  @Test
  void splitsOnlyWithinTheRange() {
    assertEquals(
        List.of(new Span(2, 3), new Span(4, 6)),
        new WordSplitter().split("a b cd e", new Span(2, 6)));
  }

  @ParameterizedTest
  @CsvSource({
    "chips,PLAIN",
    "2025,PLAIN",
    "工,PLAIN",
    "Huawei,CAPITALISED",
    "MIIT,CAPITALS",
    "5G,INITIAL",
    "NEVs,MIXED",
    "eVTOL,MIXED"
  })
  void tellsShapes(String word, WordShape shape) {
    assertEquals(shape, WordShape.of(word));
  }

  @Test
  void takesTheLongestPiecesFirst() {
    assertArrayEquals(new int[] {3, 4}, VOCABULARY.pieces("Chips"));
    assertArrayEquals(new int[] {0}, VOCABULARY.pieces("chipz"));
    assertArrayEquals(new int[] {6, 7}, VOCABULARY.pieces("Áa"));
  }

  @Test
  void encodesPiecesShapesAndFirstPieces() {
    EncodedText text =
        new TextEncoder(VOCABULARY, new WordSplitter())
            .encode("A Chips.", new Span(0, 8), ListedHints.NONE)
            .getFirst();
    assertArrayEquals(new int[] {1, 6, 3, 4, 5, 2}, text.pieces());
    assertArrayEquals(new int[] {0, 3, 1, 1, 0, 0}, text.shapes());
    assertArrayEquals(new int[] {1, 2, 4}, text.firstPieces());
  }

  @Test
  void cutsLongLinesAfterASentence() {
    String sentence = "a ".repeat(99) + "a. ";
    String line = sentence.repeat(4);
    List<EncodedText> parts =
        new TextEncoder(VOCABULARY, new WordSplitter())
            .encode(line, new Span(0, line.length()), ListedHints.NONE);
    assertEquals(List.of(202, 202), parts.stream().map(part -> part.words().size()).toList());
  }

  @Test
  void cutsALineWithoutSentencesWhereItMust() {
    String line = "a ".repeat(600);
    List<EncodedText> parts =
        new TextEncoder(VOCABULARY, new WordSplitter())
            .encode(line, new Span(0, line.length()), ListedHints.NONE);
    assertEquals(List.of(254, 254, 92), parts.stream().map(part -> part.words().size()).toList());
    assertTrue(parts.stream().allMatch(part -> part.pieces().length <= TextEncoder.MOST_PIECES));
  }

  private static List<String> split(String text) {
    return new WordSplitter()
        .split(text, new Span(0, text.length())).stream().map(span -> span.of(text)).toList();
  }

  static Vocabulary vocabulary(String... pieces) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String piece : pieces) {
      numbers.put(piece, numbers.size());
    }
    return new Vocabulary(numbers);
  }
}
