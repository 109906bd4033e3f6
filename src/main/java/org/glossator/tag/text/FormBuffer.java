package org.glossator.tag.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A matching form while it is written. Spelling rules look back at the letters of the last word.
 */
final class FormBuffer {
  private final BitSet capitals = new BitSet();
  private char[] form;
  private int[] starts;
  private int[] ends;
  private int length;
  private int word;

  FormBuffer(int capacity) {
    form = new char[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  AlignedText aligned() {
    return new AlignedText(
        Arrays.copyOf(form, length),
        capitals,
        Arrays.copyOf(starts, length),
        Arrays.copyOf(ends, length));
  }

  /** Begins anew. */
  void clear() {
    capitals.clear();
    length = 0;
    word = 0;
  }

  int length() {
    return length;
  }

  String string() {
    return new String(form, 0, length);
  }

  boolean isCapital(int index) {
    return capitals.get(index);
  }

  boolean hasCapitals() {
    return !capitals.isEmpty();
  }

  /** A copy. */
  BitSet capitals() {
    return (BitSet) capitals.clone();
  }

  /** Says that the next unit was a capital. */
  void capital() {
    capitals.set(length);
  }

  /** What is written next belongs to another word. */
  void startWord() {
    word = length;
  }

  /** A mark over the letter before: written away, but part of its range. */
  void coverMark(int index) {
    if (length > 0 && ends[length - 1] == index) {
      ends[length - 1] = index + 1;
    }
  }

  void letter(char lower, int index) {
    write(lower, index, index + 1);
    if (length - word < 3) {
      return;
    }
    switch (lower) {
      case 'a', 'i' -> {
        replace("is", lower, 'z');
        doubled(lower);
      }
      case 'e' -> {
        replace("is", lower, 'z');
        replace("ys", lower, 'z');
        replace("enc", lower, 's');
        doubled(lower);
        cut("ramme", 2);
        cut("logue", 2);
      }
      case 'r' -> {
        if (endsWith("our")) {
          remove(length - 2);
        } else {
          replace("ty", lower, 'i');
        }
      }
      case 'm' -> {
        if (endsWith("inium")) {
          remove(length - 3);
        }
      }
      case 'y' -> replace("gre", lower, 'a');
      case 'f' -> replace("arte", lower, 'i');
      case 'd' -> {
        if (endsWith("mould")) {
          remove(length - 3);
        }
      }
      case 'h' -> {
        if (endsWith("sulph")) {
          form[length - 2] = 'f';
          cut("fh", 1);
        }
      }
      default -> {}
    }
  }

  /** British {@code centre}, {@code fibres}: the last two letters change places. */
  void endWord() {
    if (length - word >= 4) {
      int end = form[length - 1] == 's' ? length - 1 : length;
      if (end - word >= 4
          && form[end - 1] == 'e'
          && form[end - 2] == 'r'
          && (form[end - 3] == 't' || form[end - 3] == 'b')) {
        form[end - 1] = 'r';
        form[end - 2] = 'e';
      }
    }
    word = length;
  }

  /** Changes the letter before the last if {@code before} and the last letter end the word. */
  private void replace(String before, char last, char by) {
    if (length - word > before.length()
        && form[length - 1] == last
        && endsWith(before, length - 1)) {
      form[length - 2] = by;
    }
  }

  /** {@code labelled}, {@code modelling}: one l. */
  private void doubled(char vowel) {
    if (vowel != 'a' && endsWith("ell", length - 1)) {
      remove(length - 2);
    }
  }

  private void cut(String tail, int units) {
    if (endsWith(tail)) {
      int end = ends[length - 1];
      length -= units;
      ends[length - 1] = end;
      capitals.clear(length, length + units);
    }
  }

  private boolean endsWith(String tail) {
    return endsWith(tail, length);
  }

  private boolean endsWith(String tail, int end) {
    if (end - word < tail.length()) {
      return false;
    }
    for (int index = 0; index < tail.length(); index++) {
      if (form[end - tail.length() + index] != tail.charAt(index)) {
        return false;
      }
    }
    return true;
  }

  private void remove(int position) {
    ends[position - 1] = ends[position];
    for (int index = position; index + 1 < length; index++) {
      form[index] = form[index + 1];
      starts[index] = starts[index + 1];
      ends[index] = ends[index + 1];
      capitals.set(index, capitals.get(index + 1));
    }
    length--;
    capitals.clear(length);
  }

  void write(char unit, int start, int end) {
    if (length == form.length) {
      int capacity = length + length / 2;
      form = Arrays.copyOf(form, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
    }
    form[length] = unit;
    starts[length] = start;
    ends[length] = end;
    length++;
  }
}
