package org.glossator.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import org.glossator.ProjectDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  @ParameterizedTest
  @CsvSource({
    "merics comment, COMMENT",
    "acme trade watch comment, COMMENT",
    "what it means for european firms, COMMENT",
    "merics top 5, TOP",
    "top three, TOP",
    "issued by, ISSUING",
    "about acme research, BACK",
    "14 min read, FURNITURE",
  })
  void findsPhrases(String phrase, Term expected) {
    assertThat(Vocabulary.load().find(phrase, _ -> true).orElseThrow().term()).isEqualTo(expected);
  }

  @Test
  void aLongSentenceIsNoPhrase() {
    assertThat(Vocabulary.load().find("one two three four comment", _ -> true)).isEmpty();
  }

  @Test
  void allWrongLinesAreNamed() {
    String lines =
        """
        # legend
        COMMENT\tstrong\tour comment
        REMARK\tstrong\tx
        DATE\tsome\ty
        DATE\tweak\tUpper
        """;
    assertThatThrownBy(() -> Vocabulary.of(new BufferedReader(new StringReader(lines))))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContainingAll("line 3", "line 4", "line 5")
        .hasMessageNotContaining("line 2");
  }
}
