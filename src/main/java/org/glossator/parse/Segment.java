package org.glossator.parse;

import java.util.Objects;
import org.glossator.ItemKind;

/**
 * The blocks of an item.
 *
 * @param first block where the headline starts
 * @param body block after the headline; equal to {@code first} where there is none
 * @param end block after the last
 */
record Segment(ItemKind kind, int first, int body, int end) {
  Segment {
    Objects.requireNonNull(kind, "kind");
    if (first > body || body > end) {
      throw new IllegalArgumentException(
          "blocks must ascend, found " + first + ", " + body + ", " + end);
    }
  }

  Segment endingBefore(int limit) {
    return new Segment(kind, first, Math.min(body, limit), Math.min(end, limit));
  }

  Segment as(ItemKind other) {
    return new Segment(other, first, body, end);
  }
}
