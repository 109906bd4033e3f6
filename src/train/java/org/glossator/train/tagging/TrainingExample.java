package org.glossator.train.tagging;

import static java.util.Objects.requireNonNull;

import org.glossator.tag.encoder.EncodedText;

/**
 * A stretch of text as the network takes it.
 *
 * @param wanted the share of every label, a row for every word; a row's sum is 1
 */
record TrainingExample(EncodedText text, float[][] wanted) {
  TrainingExample {
    requireNonNull(text, "text is null");
    if (wanted.length != text.words().size()) {
      throw new IllegalArgumentException(
          wanted.length + " rows of labels for " + text.words().size() + " words");
    }
  }
}
