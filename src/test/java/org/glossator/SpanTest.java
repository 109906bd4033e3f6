package org.glossator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void tellsBothValuesWhenItRefuses() {
    assertThatThrownBy(() -> new Span(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("start 3")
        .hasMessageContaining("end 2");
    assertThatThrownBy(() -> new Span(-1, 2)).hasMessageContaining("start -1");
  }

  @Test
  void isHalfOpen() {
    Span span = new Span(2, 5);
    assertThat(span.length()).isEqualTo(3);
    assertThat(span.of("0123456")).isEqualTo("234");
    assertThat(span.contains(2)).isTrue();
    assertThat(span.contains(5)).isFalse();
    assertThat(span.overlaps(new Span(5, 6))).isFalse();
    assertThat(span.overlaps(new Span(4, 6))).isTrue();
    assertThat(span.contains(new Span(3, 5))).isTrue();
    assertThat(span.contains(new Span(3, 6))).isFalse();
  }

  @Test
  void stripsEveryKindOfWhiteSpace() {
    String text = "\uFEFF \u00A0a b\u2003\n";
    assertThat(new Span(0, text.length()).strip(text).of(text)).isEqualTo("a b");
    assertThat(new Span(0, 2).strip(text).isEmpty()).isTrue();
  }

  @Test
  void ordersByStartThenLongestFirst() {
    List<Span> ordered =
        Stream.of(new Span(1, 2), new Span(0, 1), new Span(1, 4)).sorted().toList();
    assertThat(ordered).containsExactly(new Span(0, 1), new Span(1, 4), new Span(1, 2));
  }
}
