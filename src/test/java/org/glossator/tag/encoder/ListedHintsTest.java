package org.glossator.tag.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glossator.EntityType;
import org.glossator.Evidence;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.Identities;
import org.glossator.tag.Standing;
import org.glossator.tag.encoder.ListedHints.Hint;
import org.junit.jupiter.api.Test;

class ListedHintsTest {
  @Test
  void aWordHasTheHintOfTheNameAroundIt() {
    ListedHints hints = ListedHints.of(List.of(name(4, 9, EntityType.COMPANY, Standing.SHIPPED)));
    assertThat(hints.at(new Span(0, 3))).isEqualTo(Hint.NONE);
    assertThat(hints.at(new Span(4, 9))).isEqualTo(Hint.COMPANY);
    assertThat(hints.at(new Span(10, 12))).isEqualTo(Hint.NONE);
  }

  @Test
  void theLongerOfOverlappingNamesSpeaks() {
    ListedHints hints =
        ListedHints.of(
            List.of(
                name(0, 5, EntityType.ORGANISATION, Standing.SHIPPED),
                name(3, 12, EntityType.TECHNOLOGY, Standing.SHIPPED),
                name(12, 15, EntityType.COMPANY, Standing.SHIPPED)));
    assertThat(hints.at(new Span(0, 2))).isEqualTo(Hint.NONE);
    assertThat(hints.at(new Span(3, 5))).isEqualTo(Hint.TECHNOLOGY);
    assertThat(hints.at(new Span(6, 12))).isEqualTo(Hint.TECHNOLOGY);
    assertThat(hints.at(new Span(12, 15))).isEqualTo(Hint.COMPANY);
  }

  @Test
  void ofEquallyLongNamesTheBetterFoundedSpeaks() {
    Candidate listed = name(0, 5, EntityType.TECHNOLOGY, Standing.SHIPPED);
    Candidate decided = name(0, 5, EntityType.COMPANY, Standing.REVIEWED);
    assertThat(ListedHints.of(List.of(listed, decided)).at(new Span(0, 5))).isEqualTo(Hint.COMPANY);
    assertThat(ListedHints.of(List.of(decided, listed)).at(new Span(0, 5))).isEqualTo(Hint.COMPANY);
  }

  @Test
  void anAmbiguousNameIsNoMoreThanThat() {
    ListedHints hints = ListedHints.of(List.of(name(0, 5, EntityType.COMPANY, Standing.TENTATIVE)));
    assertThat(hints.at(new Span(0, 5))).isEqualTo(Hint.AMBIGUOUS);
  }

  @Test
  void hintsComeBesideTheShape() {
    String text = "a Chip";
    Vocabulary vocabulary = WordsTest.vocabulary("[UNK]", "[CLS]", "[SEP]", "chip", "a");
    ListedHints hints =
        ListedHints.of(List.of(name(2, 6, EntityType.TECHNOLOGY, Standing.SHIPPED)));
    EncodedText encoded =
        new TextEncoder(vocabulary, new WordSplitter())
            .encode(text, new Span(0, text.length()), hints)
            .getFirst();
    int technology = Hint.TECHNOLOGY.ordinal() * WordShape.values().length;
    assertThat(encoded.shapes())
        .containsExactly(0, 0, technology + WordShape.CAPITALISED.ordinal(), 0);
  }

  private static Candidate name(int start, int end, EntityType type, Standing standing) {
    return new Candidate(
        new Span(start, end),
        type,
        Identities.of(type, "name"),
        standing,
        List.of(new Evidence.InDocument("test", new Span(start, end), 0.9)));
  }
}
