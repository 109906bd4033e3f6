package org.glossator.parse;

import java.util.Objects;
import org.glossator.ItemKind;

/**
 * A list of short news.
 *
 * @param heading block of its heading; equal to {@code from} where it has none
 * @param from first block after the heading
 * @param end block after the last
 */
record NewsSection(ItemKind kind, int heading, int from, int end) {
  NewsSection {
    Objects.requireNonNull(kind, "kind");
    if (heading > from || from > end) {
      throw new IllegalArgumentException(
          "blocks must ascend, found " + heading + ", " + from + ", " + end);
    }
  }
}
