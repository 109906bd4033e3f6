package org.glossator.tag.text;

import java.util.BitSet;

/**
 * The matching form of one name after another, as {@link AlignedText} has it but without the way
 * back to the original, so that a hundred thousand names cost little. Not thread-safe.
 */
public final class NameFolding {
  private static final BitSet NONE = new BitSet();

  private final FormBuffer form = new FormBuffer(64);

  /** Takes the next name. */
  public void fold(CharSequence name) {
    form.clear();
    new Folding(name, NONE, form).fold();
  }

  /** Units of the form. */
  public int length() {
    return form.length();
  }

  /** The form as a string. */
  public String string() {
    return form.string();
  }

  /** Whether the unit of the form was a capital in the name. */
  public boolean isCapital(int index) {
    return form.isCapital(index);
  }

  /**
   * The units of the form that were capitals in the name; the caller may keep but not change it.
   */
  public BitSet capitals() {
    return form.hasCapitals() ? form.capitals() : NONE;
  }
}
