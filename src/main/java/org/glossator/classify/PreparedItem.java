package org.glossator.classify;

import java.util.Objects;

/** An item's text with its sentence embedding. The array is not copied: do not change it. */
final class PreparedItem {
  private final ItemText text;
  private final float[] embedding;

  /**
   * @param embedding empty where no model in use needs one
   */
  PreparedItem(ItemText text, float[] embedding) {
    this.text = Objects.requireNonNull(text, "text");
    this.embedding = Objects.requireNonNull(embedding, "embedding");
  }

  ItemText text() {
    return text;
  }

  float[] embedding() {
    return embedding;
  }
}
