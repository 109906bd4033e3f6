package org.glossator.corpus.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.glossator.Span;
import org.glossator.corpus.Range;
import org.junit.jupiter.api.Test;

class AnchorTest {
  private static final String TEXT =
      "🚗 BYD builds cars. Later BYD sold chips to BYD Semiconductor.";

  private static Span nth(String text, String part, int number) {
    int at = -1;
    for (int index = 0; index < number; index++) {
      at = text.indexOf(part, at + 1);
    }
    return new Span(at, at + part.length());
  }

  @Test
  void positionsAreCodePoints() {
    Anchor anchor = Anchor.of(TEXT, nth(TEXT, "BYD", 1));
    assertThat(anchor.range()).isEqualTo(new Range(2, 5));
    assertThat(anchor.prefix()).isEqualTo("🚗 ");
    assertThat(anchor.in(TEXT, true)).contains(new Span(3, 6));
  }

  @Test
  void aSmallCorrectionOfTheTextKeepsThePlace() {
    Anchor second = Anchor.of(TEXT, nth(TEXT, "BYD", 2));
    String corrected = "News. " + TEXT.replace("builds cars", "makes many cars");
    assertThat(second.in(corrected, false)).contains(nth(corrected, "BYD", 2));
  }

  @Test
  void differentWhiteSpaceIsNoDifference() {
    Anchor third = Anchor.of(TEXT, nth(TEXT, "BYD", 3));
    String wrapped = TEXT.replace(' ', '\n');
    assertThat(third.in(wrapped, false)).contains(nth(wrapped, "BYD", 3));
  }

  @Test
  void aQuoteInOtherSurroundingsIsNotThePlace() {
    Anchor anchor = Anchor.of(TEXT, nth(TEXT, "BYD", 2));
    assertThat(anchor.in("Nothing at all is left of it but the name BYD, elsewhere used.", false))
        .isEmpty();
    assertThat(anchor.in("No name at all.", false)).isEmpty();
    assertThat(anchor.in("", false)).isEmpty();
  }

  @Test
  void ofEqualSurroundingsTheNearestWins() {
    String text = "the MIIT said. ".repeat(20);
    Span tenth = nth(text, "MIIT", 10);
    assertThat(Anchor.of(text, tenth).in(text, false)).contains(tenth);
  }

  @Test
  void everyRangeOfRandomTextIsFoundAgain() {
    long seed = 20261121;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(200);
      for (int index = 0; index < length; index++) {
        text.appendCodePoint(
            switch (random.nextInt(4)) {
              case 0 -> 0x1F600 + random.nextInt(60);
              case 1 -> ' ';
              case 2 -> '\u4E00' + random.nextInt(100);
              default -> 'a' + random.nextInt(3);
            });
      }
      String whole = text.toString();
      int start = whole.offsetByCodePoints(0, random.nextInt(length));
      int end =
          whole.offsetByCodePoints(
              start, 1 + random.nextInt(whole.codePointCount(start, whole.length())));
      Anchor anchor = Anchor.of(whole, new Span(start, end));
      assertThat(anchor.in(whole, true))
          .as("seed %d, round %d", seed, round)
          .contains(new Span(start, end));
      assertThat(anchor.in(whole, false).map(each -> each.of(whole)))
          .as("seed %d, round %d", seed, round)
          .contains(whole.substring(start, end));
    }
  }
}
