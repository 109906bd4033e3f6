package org.glossator.tag.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;

/** Makes the matching form of one text in one pass. Spelling rules look back at what is written. */
final class Folding {
  private static final char[] PLAIN = plainLetters();

  private final CharSequence text;
  private final BitSet barriers;
  private final BitSet capitals = new BitSet();
  private char[] form;
  private int[] starts;
  private int[] ends;
  private int length;
  private int word;

  Folding(CharSequence text, BitSet barriers) {
    this.text = text;
    this.barriers = barriers;
    int capacity = text.length() + 8;
    form = new char[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  AlignedText fold() {
    boolean hasBarriers = !barriers.isEmpty();
    for (int index = 0; index < text.length(); index++) {
      if (hasBarriers && barriers.get(index)) {
        endWord();
        write(AlignedText.BARRIER, index, index);
        word = length;
      }
      fold(index, text.charAt(index));
    }
    endWord();
    return new AlignedText(
        Arrays.copyOf(form, length),
        capitals,
        Arrays.copyOf(starts, length),
        Arrays.copyOf(ends, length));
  }

  private void fold(int index, char unit) {
    if (unit >= 'a' && unit <= 'z') {
      letter(unit, index);
    } else if (unit >= 'A' && unit <= 'Z') {
      capitals.set(length);
      letter((char) (unit + 32), index);
    } else if (unit < 0x80) {
      sign(unit, index);
    } else {
      beyondAscii(unit, index);
    }
  }

  private void sign(char unit, int index) {
    switch (unit) {
      case ' ', '\t', '\n', '\r', '\u000B', '\f' -> endWord();
      case '\'' -> apostrophe(index);
      case '-' -> {
        endWord();
        if (!isInsideWord(index)) {
          write('-', index, index + 1);
        }
      }
      case '&' -> {
        endWord();
        write('a', index, index + 1);
        write('n', index, index + 1);
        write('d', index, index + 1);
      }
      default -> {
        endWord();
        write(unit, index, index + 1);
      }
    }
    word = length;
  }

  private void beyondAscii(char unit, int index) {
    if (unit >= '\uFF01' && unit <= '\uFF5E') {
      fold(index, (char) (unit - 0xFEE0));
    } else if (unit < PLAIN.length && PLAIN[unit] != 0) {
      fold(index, PLAIN[unit]);
    } else {
      switch (unit) {
        case '\u2018', '\u2019', '\u02BC' -> apostrophe(index);
        case '\u00AD', '\uFEFF', '\u200B' -> endWord();
        case '\u2010', '\u2011', '\u2012', '\u2013' -> sign('-', index);
        case '\u00DF' -> {
          letter('s', index);
          letter('s', index);
        }
        case '\u00C6', '\u00E6' -> {
          letter('a', index);
          letter('e', index);
        }
        default -> {
          if (unit >= '\u0300' && unit <= '\u036F') {
            coverMark(index);
          } else if (Words.isSpace(unit)) {
            endWord();
          } else {
            endWord();
            write(Character.toLowerCase(unit), index, index + 1);
          }
        }
      }
      if (!Character.isLetter(unit) && Character.getType(unit) != Character.NON_SPACING_MARK) {
        word = length;
      }
    }
  }

  /** A mark over the letter before: written away, but part of its range. */
  private void coverMark(int index) {
    if (length > 0 && ends[length - 1] == index) {
      ends[length - 1] = index + 1;
    }
  }

  /** Stays only before the possessive's s: {@code Ford’s} is no {@code Fords}. */
  private void apostrophe(int index) {
    endWord();
    boolean isPossessive =
        index + 1 < text.length()
            && (text.charAt(index + 1) | 0x20) == 's'
            && (index + 2 == text.length() || !Words.isWordUnit(text.charAt(index + 2)));
    if (isPossessive) {
      write('\'', index, index + 1);
    }
    word = length;
  }

  private boolean isInsideWord(int index) {
    return index > 0
        && index + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(index - 1))
        && Character.isLetterOrDigit(text.charAt(index + 1));
  }

  private void letter(char lower, int index) {
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
  private void endWord() {
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

  private void write(char unit, int start, int end) {
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

  private static char[] plainLetters() {
    char[] plain = new char[0x1F00];
    for (char unit = 0xC0; unit < plain.length; unit++) {
      if (unit < 0x250 || unit >= 0x1E00) {
        String parts = Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFD);
        char first = parts.charAt(0);
        plain[unit] = parts.length() > 1 && first < 0x80 ? first : 0;
      }
    }
    String odd = "\u00D8O\u00F8o\u0141L\u0142l\u0110D\u0111d\u0131i";
    for (int index = 0; index < odd.length(); index += 2) {
      plain[odd.charAt(index)] = odd.charAt(index + 1);
    }
    return plain;
  }
}
