package org.glossator.tag.text;

import java.text.Normalizer;
import java.util.BitSet;

/** Writes the matching form of one text in one pass. */
final class Folding {
  private static final char[] PLAIN = plainLetters();

  private final CharSequence text;
  private final BitSet barriers;
  private final FormBuffer form;

  Folding(CharSequence text, BitSet barriers, FormBuffer form) {
    this.text = text;
    this.barriers = barriers;
    this.form = form;
  }

  /** Writes the whole text into the form. */
  void fold() {
    boolean hasBarriers = !barriers.isEmpty();
    for (int index = 0; index < text.length(); index++) {
      if (hasBarriers && barriers.get(index)) {
        form.endWord();
        form.write(AlignedText.BARRIER, index, index);
        form.startWord();
      }
      fold(index, text.charAt(index));
    }
    form.endWord();
  }

  private void fold(int index, char unit) {
    if (unit >= 'a' && unit <= 'z') {
      form.letter(unit, index);
    } else if (unit >= 'A' && unit <= 'Z') {
      form.capital();
      form.letter((char) (unit + 32), index);
    } else if (unit < 0x80) {
      sign(unit, index);
    } else {
      beyondAscii(unit, index);
    }
  }

  private void sign(char unit, int index) {
    switch (unit) {
      case ' ', '\t', '\n', '\r', '\u000B', '\f' -> form.endWord();
      case '\'' -> apostrophe(index);
      case '-' -> {
        form.endWord();
        if (!isInsideWord(index)) {
          form.write('-', index, index + 1);
        }
      }
      case '&' -> {
        form.endWord();
        form.write('a', index, index + 1);
        form.write('n', index, index + 1);
        form.write('d', index, index + 1);
      }
      default -> {
        form.endWord();
        form.write(unit, index, index + 1);
      }
    }
    form.startWord();
  }

  private void beyondAscii(char unit, int index) {
    if (unit >= '\uFF01' && unit <= '\uFF5E') {
      fold(index, (char) (unit - 0xFEE0));
    } else if (unit < PLAIN.length && PLAIN[unit] != 0) {
      fold(index, PLAIN[unit]);
    } else {
      switch (unit) {
        case '\u2018', '\u2019', '\u02BC' -> apostrophe(index);
        case '\u00AD', '\uFEFF', '\u200B' -> form.endWord();
        case '\u2010', '\u2011', '\u2012', '\u2013' -> sign('-', index);
        case '\u00DF' -> {
          form.letter('s', index);
          form.letter('s', index);
        }
        case '\u00C6', '\u00E6' -> {
          form.letter('a', index);
          form.letter('e', index);
        }
        default -> {
          if (unit >= '\u0300' && unit <= '\u036F') {
            form.coverMark(index);
          } else if (Words.isSpace(unit)) {
            form.endWord();
          } else {
            form.endWord();
            form.write(Character.toLowerCase(unit), index, index + 1);
          }
        }
      }
      if (!Character.isLetter(unit) && Character.getType(unit) != Character.NON_SPACING_MARK) {
        form.startWord();
      }
    }
  }

  /** Stays only before the possessive's s: {@code Ford’s} is no {@code Fords}. */
  private void apostrophe(int index) {
    form.endWord();
    boolean isPossessive =
        index + 1 < text.length()
            && (text.charAt(index + 1) | 0x20) == 's'
            && (index + 2 == text.length() || !Words.isWordUnit(text.charAt(index + 2)));
    if (isPossessive) {
      form.write('\'', index, index + 1);
    }
    form.startWord();
  }

  private boolean isInsideWord(int index) {
    return index > 0
        && index + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(index - 1))
        && Character.isLetterOrDigit(text.charAt(index + 1));
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
