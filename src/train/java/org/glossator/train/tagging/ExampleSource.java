package org.glossator.train.tagging;

import java.util.List;
import java.util.Random;

/** Where the examples of an epoch come from. */
interface ExampleSource {
  /**
   * The examples of an epoch, counted from 1. Asked for every epoch in turn, with the same random
   * numbers for all sources of a training.
   */
  List<TrainingExample> examples(int epoch, Random random);
}
