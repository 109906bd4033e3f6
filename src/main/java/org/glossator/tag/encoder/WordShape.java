package org.glossator.tag.encoder;

/**
 * How a word is capitalised. The vocabulary of the network is lower-case, so this is all it learns
 * of capitals; the ordinal is fed to the network in the place of its token type, of which only row
 * 0 was used before fine-tuning.
 */
public enum WordShape {
  /** Lower-case letters, or no letters with case at all. */
  PLAIN,
  /** A capital, then lower-case letters. */
  CAPITALISED,
  /** Two or more letters, all capitals. */
  CAPITALS,
  /** A single capital. */
  INITIAL,
  /** Anything else, such as NEVs, eVTOL or XPeng. */
  MIXED;

  public static WordShape of(CharSequence word) {
    int upper = 0;
    int lower = 0;
    boolean startsUpper = false;
    int index = 0;
    while (index < word.length()) {
      int codePoint = Character.codePointAt(word, index);
      if (Character.isUpperCase(codePoint) || Character.isTitleCase(codePoint)) {
        startsUpper |= upper + lower == 0;
        upper++;
      } else if (Character.isLowerCase(codePoint)) {
        lower++;
      }
      index += Character.charCount(codePoint);
    }
    if (upper == 0) {
      return PLAIN;
    }
    if (lower == 0) {
      return upper == 1 ? INITIAL : CAPITALS;
    }
    return upper == 1 && startsUpper ? CAPITALISED : MIXED;
  }
}
