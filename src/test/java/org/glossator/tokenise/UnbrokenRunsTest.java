package org.glossator.tokenise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glossator.Span;
import org.junit.jupiter.api.Test;

class UnbrokenRunsTest {
  @Test
  void leavesOrdinaryTextWhole() {
    String text = "x".repeat(250) + " " + "y".repeat(250) + "\u00A0z";
    assertThat(UnbrokenRuns.cut(text, new Span(0, text.length())))
        .containsExactly(new Span(0, text.length()));
    assertThat(UnbrokenRuns.cut("", new Span(0, 0))).containsExactly(new Span(0, 0));
  }

  @Test
  void cutsLongRunsBetweenSurrogatePairs() {
    String text = "a " + "🚗".repeat(300);
    List<Span> parts = UnbrokenRuns.cut(text, new Span(0, text.length()));
    assertThat(parts).containsExactly(new Span(0, 252), new Span(252, 502), new Span(502, 602));
    assertThat(UnbrokenRuns.cut(text, new Span(1, 300)))
        .containsExactly(new Span(1, 252), new Span(252, 300));
  }
}
