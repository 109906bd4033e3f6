package org.glossator.tag.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.glossator.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "AI chips,true",
    "AI-enabled,true",
    "AI’s,true",
    "non-AI,true",
    "用AI的,true",
    "AIDS,false",
    "AI+,false",
    "CHAI,false",
    "R&AI,false",
    "AI.com,false",
    "AI. Next,true"
  })
  void knowsWhereAWordStandsAlone(String text, boolean isAlone) {
    int start = text.indexOf("AI");
    boolean found = Words.startsAt(text, start) && Words.endsAt(text, start + 2);
    assertThat(found).isEqualTo(isAlone);
  }

  @Test
  void aDecimalIsOneWord() {
    assertThat(Words.startsAt("5.5G", 2)).isFalse();
    assertThat(Words.endsAt("5.5G", 1)).isFalse();
  }

  @Test
  void leavesArticleAndPossessiveOutside() {
    String text = "the Acme Group’s plant";
    assertThat(Words.bare(text, new Span(0, 16)).of(text)).isEqualTo("Acme Group");
  }

  @Test
  void tellsTitlesFromSentences() {
    String title = "Huawei Unveils Folding Phone in Shenzhen";
    String sentence = "Huawei has unveiled a folding phone in Shenzhen";
    assertThat(Words.isTitleCase(title, new Span(0, title.length()))).isTrue();
    assertThat(Words.isTitleCase(sentence, new Span(0, sentence.length()))).isFalse();
  }
}
