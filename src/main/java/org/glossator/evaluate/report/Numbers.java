package org.glossator.evaluate.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Numbers for people. The exact value is rounded, halves to even, as C and Python print; Java's own
 * formatter rounds the shortest decimal form, half up.
 */
final class Numbers {
  private Numbers() {}

  static String ratio(double value) {
    return rounded(value).toPlainString();
  }

  static String signed(double value) {
    return String.format(Locale.ROOT, "%+.3f", rounded(value));
  }

  static String interval(double low, double high) {
    return ratio(low) + ".." + ratio(high);
  }

  static String signedInterval(double low, double high) {
    return signed(low) + ".." + signed(high);
  }

  static String probability(double value) {
    return value < 0.001 ? "<0.001" : ratio(value);
  }

  private static BigDecimal rounded(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN);
  }
}
