package org.glossator.tag.text;

import java.util.Arrays;
import java.util.BitSet;
import org.glossator.Span;

/**
 * A text in its matching form, with the way back to the original. The form has lower case, American
 * spelling, no diacritics, half-width signs, {@code and} for {@code &}, and neither white space nor
 * hyphens nor apostrophes between words; two spellings of one name have one form. Immutable.
 */
public final class AlignedText {
  /** Stands in the form where no match may pass: the end of a paragraph or role. */
  public static final char BARRIER = '\n';

  private final char[] form;
  private final BitSet capitals;
  private final int[] starts;
  private final int[] ends;

  AlignedText(char[] form, BitSet capitals, int[] starts, int[] ends) {
    this.form = form;
    this.capitals = capitals;
    this.starts = starts;
    this.ends = ends;
  }

  /** Of a name, which has no barriers. */
  public static AlignedText of(CharSequence text) {
    return of(text, new BitSet());
  }

  /**
   * Folds a text.
   *
   * @param barriers offsets (UTF-16 units of the text) before which no match may pass
   */
  public static AlignedText of(CharSequence text, BitSet barriers) {
    FormBuffer form = new FormBuffer(text.length() + 8);
    new Folding(text, barriers, form).fold();
    return form.aligned();
  }

  /** Units of the form. */
  public int length() {
    return form.length;
  }

  /** The form as a string. */
  public String string() {
    return new String(form);
  }

  public char charAt(int index) {
    return form[index];
  }

  /** Whether the unit of the form was a capital in the original. */
  public boolean isCapital(int index) {
    return capitals.get(index);
  }

  /** Where the original of a unit of the form starts. */
  public int start(int index) {
    return starts[index];
  }

  /** The original's range of a non-empty range of the form. */
  public Span original(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  /** Whether two units of the form, one after the other, stand side by side in the original. */
  public boolean isContiguous(int index) {
    return ends[index - 1] == starts[index];
  }

  @Override
  public String toString() {
    return string() + Arrays.toString(starts);
  }
}
