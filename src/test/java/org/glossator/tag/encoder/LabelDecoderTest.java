package org.glossator.tag.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.glossator.EntityType;
import org.glossator.tag.encoder.Labels.Position;
import org.junit.jupiter.api.Test;

class LabelDecoderTest {
  private final LabelDecoder decoder = new LabelDecoder();

  @Test
  void noWordsHoldNoMentions() {
    assertEquals(List.of(), decoder.decode(new float[0][]).runs());
  }

  @Test
  void aLoneInnerWordIsNotPossibleHoweverHighItsScore() {
    float[][] scores = new float[1][Labels.COUNT];
    scores[0][Labels.of(EntityType.COMPANY, Position.INNER)] = 50;
    scores[0][Labels.of(EntityType.COMPANY, Position.ONLY)] = 1;
    assertArrayEquals(
        new int[] {Labels.of(EntityType.COMPANY, Position.ONLY)}, decoder.bestLabels(scores));
  }

  @Test
  void probabilityOfOneWordIsItsShareOfThePermittedLabels() {
    float[][] scores = new float[1][Labels.COUNT];
    scores[0][Labels.of(EntityType.TECHNOLOGY, Position.ONLY)] = (float) Math.log(6);
    // permitted: outside and two others at weight 1, this one at 6
    LabelledRun run = decoder.decode(scores).runs().getFirst();
    assertEquals(6.0 / 9.0, run.probability(), 1e-6);
    assertEquals(EntityType.TECHNOLOGY, run.type());
  }

  @Test
  void probabilityOfTwoWordsIsCountedOverAllPermittedPairs() {
    float[][] scores = new float[2][Labels.COUNT];
    scores[0][Labels.of(EntityType.COMPANY, Position.FIRST)] = (float) Math.log(4);
    scores[1][Labels.of(EntityType.COMPANY, Position.LAST)] = (float) Math.log(4);
    // two whole words each of four labels (16), and FIRST LAST of three types: 16 for the company,
    // 1 + 1 for the others
    LabelledRun run = decoder.decode(scores).runs().getFirst();
    assertEquals(new LabelledRun(0, 2, EntityType.COMPANY, run.probability()), run);
    assertEquals(16.0 / 34.0, run.probability(), 1e-6);
  }

  @Test
  void agreesWithTryingEverySequence() {
    Random random = new Random(7);
    for (int trial = 0; trial < 20; trial++) {
      float[][] scores = new float[3][Labels.COUNT];
      for (float[] row : scores) {
        for (int label = 0; label < row.length; label++) {
          row[label] = random.nextFloat() * 4;
        }
      }
      int[] best = decoder.bestLabels(scores);
      assertEquals(highest(scores), total(scores, best), 1e-5);
    }
  }

  @Test
  void probabilitiesStayProbabilitiesOnLongTexts() {
    float[][] scores = new float[250][Labels.COUNT];
    for (float[] row : scores) {
      row[Labels.of(EntityType.COMPANY, Position.ONLY)] = 30;
    }
    List<LabelledRun> runs = decoder.decode(scores).runs();
    assertEquals(250, runs.size());
    assertTrue(runs.stream().allMatch(run -> run.probability() > 0.999 && run.probability() <= 1));
  }

  private static double highest(float[][] scores) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int first = 0; first < Labels.COUNT; first++) {
      for (int second = 0; second < Labels.COUNT; second++) {
        for (int third = 0; third < Labels.COUNT; third++) {
          if (Labels.mayStart(first)
              && Labels.mayFollow(first, second)
              && Labels.mayFollow(second, third)
              && Labels.mayEnd(third)) {
            highest = Math.max(highest, total(scores, first, second, third));
          }
        }
      }
    }
    return highest;
  }

  private static double total(float[][] scores, int... labels) {
    double total = 0;
    for (int word = 0; word < labels.length; word++) {
      total += scores[word][labels[word]];
    }
    return total;
  }
}
