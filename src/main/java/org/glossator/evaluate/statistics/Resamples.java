package org.glossator.evaluate.statistics;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Bootstrap samples of briefs, drawn with replacement. The same samples serve every figure, so that
 * figures and versions are compared on equal terms. Immutable.
 */
public final class Resamples {
  private final List<int[]> times;

  private Resamples(List<int[]> times) {
    this.times = times;
  }

  /**
   * Draws samples.
   *
   * @param seed of xoroshiro128++; equal seeds give equal samples
   */
  public static Resamples draw(int briefs, int count, long seed) {
    if (briefs < 1 || count < 1) {
      throw new IllegalArgumentException(
          "at least one brief and one sample are needed, found " + briefs + " and " + count);
    }
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    return new Resamples(
        Stream.generate(
                () -> {
                  int[] sample = new int[briefs];
                  for (int draw = 0; draw < briefs; draw++) {
                    sample[random.nextInt(briefs)]++;
                  }
                  return sample;
                })
            .limit(count)
            .toList());
  }

  public int count() {
    return times.size();
  }

  /** The figure on every sample, ascending. */
  double[] sorted(BriefSums sums) {
    return times.stream().mapToDouble(sums::value).sorted().toArray();
  }

  /** The difference second minus first on every sample, ascending. */
  double[] sortedDifferences(BriefSums first, BriefSums second) {
    return times.stream()
        .mapToDouble(each -> second.value(each) - first.value(each))
        .sorted()
        .toArray();
  }
}
