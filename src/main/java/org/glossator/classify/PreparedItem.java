package org.glossator.classify;

import java.util.Objects;

/** An item's text with its sentence embedding, which is empty where no model in use needs one. */
record PreparedItem(ItemText text, float[] embedding) {
  PreparedItem {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(embedding, "embedding");
  }
}
