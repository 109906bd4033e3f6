package org.glossator.train.tagging;

import static java.util.Objects.requireNonNull;

import org.glossator.tag.encoder.EncodedText;

/** A stretch of text as the network takes it, with the right label of every word. */
record TrainingExample(EncodedText text, int[] labels) {
  TrainingExample {
    requireNonNull(text, "text is null");
    if (labels.length != text.words().size()) {
      throw new IllegalArgumentException(
          labels.length + " labels for " + text.words().size() + " words");
    }
  }
}
