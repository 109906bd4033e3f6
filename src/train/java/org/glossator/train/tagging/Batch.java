package org.glossator.train.tagging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Examples that go through the network together, filled up to the length of the longest. */
record Batch(List<TrainingExample> examples) {
  Batch {
    examples = List.copyOf(examples);
  }

  /** Pieces of the longest example. */
  int length() {
    return examples.stream()
        .mapToInt(example -> example.text().pieces().length)
        .max()
        .orElseThrow();
  }

  /**
   * Random batches of about equally long examples, none of more than {@code most} pieces with
   * padding unless a single example is longer.
   */
  static List<Batch> shuffled(List<TrainingExample> examples, int most, Random random) {
    List<TrainingExample> mixed = new ArrayList<>(examples);
    Collections.shuffle(mixed, random);
    mixed.sort(Comparator.comparingInt(example -> example.text().pieces().length));
    List<Batch> batches = new ArrayList<>();
    List<TrainingExample> current = new ArrayList<>();
    for (TrainingExample example : mixed) {
      if (!current.isEmpty() && (current.size() + 1) * example.text().pieces().length > most) {
        batches.add(new Batch(current));
        current = new ArrayList<>();
      }
      current.add(example);
    }
    if (!current.isEmpty()) {
      batches.add(new Batch(current));
    }
    Collections.shuffle(batches, random);
    return batches;
  }
}
