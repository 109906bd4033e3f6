package org.glossator.classify;

/** Hears how far a training is. Called from one thread. */
@FunctionalInterface
public interface TrainingProgress {
  /**
   * Hears that a unit is finished.
   *
   * @param step what is done, for people
   * @param done units of this step that are finished, 0 to {@code total}
   */
  void report(String step, int done, int total);
}
