package org.glossator.evaluate.statistics;

/** A closed interval. */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "interval must satisfy low <= high, found low " + low + " and high " + high);
    }
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
