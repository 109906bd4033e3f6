package org.glossator.evaluate.score;

import java.util.Objects;

/**
 * What one side says about a place.
 *
 * @param label type, sector or kind; empty where the side says nothing
 * @param text the quoted text
 * @param identity name of the entity; empty where it does not matter
 * @param start in code points
 * @param end in code points
 */
public record Answer(String label, String text, String identity, int start, int end) {
  public static final Answer NONE = new Answer("", "", "", 0, 0);

  public Answer {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(identity, "identity");
  }

  static Answer of(Marked mention) {
    return new Answer(
        mention.type().name(),
        mention.text(),
        mention.entity().name(),
        mention.range().start(),
        mention.range().end());
  }

  public boolean absent() {
    return label.isEmpty();
  }
}
