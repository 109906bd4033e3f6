package org.glossator.parse;

import java.util.Objects;
import java.util.Optional;
import org.glossator.Span;

/**
 * A line, or wrapped lines that belong together.
 *
 * @param whole from the start of the first line, with its indentation, to the end of the last
 *     without its line break
 * @param core what is left without white space, sign, number and the emphasis around it; empty in a
 *     blank line
 * @param number what the line is numbered with, or 0
 */
record Block(Span whole, Span core, Sign sign, int number, Style style, Optional<Label> label) {
  Block {
    Objects.requireNonNull(whole, "whole");
    Objects.requireNonNull(core, "core");
    Objects.requireNonNull(sign, "sign");
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(label, "label");
  }

  boolean isBlank() {
    return core.isEmpty();
  }

  /** Neither signed, nor styled, nor labelled. */
  boolean isPlain() {
    return sign == Sign.NONE && style == Style.PLAIN && label.isEmpty();
  }

  boolean isLabelled(Term term) {
    return label.isPresent() && label.get().term() == term;
  }

  boolean isCoreLabel() {
    return label.isPresent() && label.get().term().isCore();
  }

  /** Columns before the sign or the first letter; a tab counts as four. */
  int indent(CharSequence text) {
    int columns = 0;
    for (int index = whole.start(); index < whole.end(); index++) {
      char unit = text.charAt(index);
      if (unit == '\t') {
        columns += 4;
      } else if (Wording.isSpace(unit)) {
        columns++;
      } else {
        break;
      }
    }
    return columns;
  }

  Block withLabel(Optional<Label> other) {
    return new Block(whole, core, sign, number, style, other);
  }

  Block withStyle(Style other) {
    return new Block(whole, core, sign, number, other, label);
  }

  /** This block with a continuation line. */
  Block joined(Block next) {
    Optional<Label> longer =
        label.map(each ->
            new Label(
                each.term(),
                each.strong(),
                each.colon(),
                each.phrase(),
                new Span(each.content().start(), next.core.end())));
    return new Block(
        new Span(whole.start(), next.whole.end()),
        new Span(core.start(), next.core.end()),
        sign,
        number,
        style,
        longer);
  }
}
