package org.glossator.tag.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.glossator.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignedTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "carbon fibre|carbon-fiber",
        "labelling centre|labeling center",
        "aluminium alloy|aluminum alloy",
        "organisation|organization",
        "defence programme|defense program",
        "sulphur tyre mould|sulfur tire mold",
        "colour catalogue|color catalog",
        "Xi’an|Xian",
        "Gränges|Granges",
        "R&D|R and D",
        "ＡＩ　芯片|AI芯片",
        "chat bot|chatbot",
      })
  void twoSpellingsHaveOneForm(String one, String other) {
    assertThat(AlignedText.of(one).string()).isEqualTo(AlignedText.of(other).string());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Ford’s|Fords", "IPv6+|IPv6", "a. b|ab", "sour|our"})
  void otherNamesStayApart(String one, String other) {
    assertThat(AlignedText.of(one).string()).isNotEqualTo(AlignedText.of(other).string());
  }

  @Test
  void pointsBackToTheOriginal() {
    String text = "The colour\u00A0centre, Gra\u0308nges";
    AlignedText aligned = AlignedText.of(text);
    int start = aligned.string().indexOf("colorcenter");
    assertThat(aligned.original(start, start + 11).of(text)).isEqualTo("colour\u00A0centre");
    int name = aligned.string().indexOf("granges");
    assertThat(aligned.original(name, name + 7).of(text)).isEqualTo("Gra\u0308nges");
    assertThat(aligned.isCapital(name)).isTrue();
    assertThat(aligned.isCapital(name + 1)).isFalse();
  }

  @Test
  void barriersStandInTheForm() {
    BitSet barriers = new BitSet();
    barriers.set(3);
    assertThat(AlignedText.of("one two", barriers).string()).isEqualTo("one\ntwo");
  }

  @Test
  void rangesAscendInsideRandomText() {
    Random random = new Random(20261121);
    String letters = "aeioulrsmtbcy ngdhpf'-&ÄøＡ汽\u0308\n.🚗";
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int index = 0; index < 60; index++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      AlignedText aligned = AlignedText.of(text);
      int previous = 0;
      for (int index = 0; index < aligned.length(); index++) {
        Span span = aligned.original(index, index + 1);
        assertThat(span.start()).as("in %s", text).isGreaterThanOrEqualTo(previous);
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
        previous = span.start();
      }
    }
  }
}
