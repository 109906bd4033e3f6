package org.glossator.corpus.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.glossator.Span;
import org.glossator.corpus.Range;
import org.junit.jupiter.api.Test;

class TextPointsTest {
  private static final String[] PARTS = {"a", "é", "中", "😀", "\uD83D", "\uDE00"};

  @Test
  void placesAskedForInAnyOrderAreThoseCountedFromTheStart() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      StringBuilder built = new StringBuilder();
      for (int part = 0; part < 40; part++) {
        built.append(PARTS[random.nextInt(PARTS.length)]);
      }
      String text = built.toString();
      TextPoints points = new TextPoints(text);
      for (int question = 0; question < 40; question++) {
        int start = random.nextInt(text.length());
        int end = start + random.nextInt(text.length() - start);
        int first = text.codePointCount(0, start);
        assertThat(points.range(new Span(start, end)))
            .isEqualTo(new Range(first, first + text.codePointCount(start, end)));
        int point = random.nextInt(text.codePointCount(0, text.length()));
        assertThat(points.unit(point)).isEqualTo(text.offsetByCodePoints(0, point));
      }
    }
  }

  @Test
  void aCodePointBeyondTheTextIsRefused() {
    TextPoints points = new TextPoints("😀b");
    assertThat(points.unit(1)).isEqualTo(2);
    assertThatThrownBy(() -> points.unit(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(points.unit(1)).isEqualTo(2);
  }
}
