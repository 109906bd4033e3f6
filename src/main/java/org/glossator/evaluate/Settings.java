package org.glossator.evaluate;

/**
 * How intervals and tests are made.
 *
 * @param seed of all random draws
 * @param resamples of the bootstrap
 * @param swaps of the permutation test where briefs are too many to try all
 * @param level of intervals
 */
public record Settings(long seed, int resamples, int swaps, double level) {
  public static final Settings DEFAULT = new Settings(20230301, 2000, 10_000, 0.95);

  public Settings {
    if (resamples < 100 || swaps < 100 || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "at least 100 samples and a level between 0 and 1 are needed, found "
              + resamples
              + ", "
              + swaps
              + " and "
              + level);
    }
  }
}
