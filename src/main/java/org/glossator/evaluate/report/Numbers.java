package org.glossator.evaluate.report;

import java.util.Locale;

/** Numbers for people. */
final class Numbers {
  private Numbers() {}

  static String ratio(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  static String signed(double value) {
    return String.format(Locale.ROOT, "%+.3f", value);
  }

  static String interval(double low, double high) {
    return String.format(Locale.ROOT, "%.3f..%.3f", low, high);
  }

  static String signedInterval(double low, double high) {
    return String.format(Locale.ROOT, "%+.3f..%+.3f", low, high);
  }

  static String probability(double value) {
    return value < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", value);
  }
}
