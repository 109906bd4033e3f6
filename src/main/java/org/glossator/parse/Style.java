package org.glossator.parse;

/** How a whole line is set. */
enum Style {
  PLAIN,
  HASH_1,
  HASH_2,
  HASH_3,
  HASH_4,
  HASH_5,
  HASH_6,
  BOLD,
  CAPITALS;

  boolean isHash() {
    return compareTo(HASH_1) >= 0 && compareTo(HASH_6) <= 0;
  }

  static Style hash(int level) {
    return values()[level];
  }
}
