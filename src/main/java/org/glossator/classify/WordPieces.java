package org.glossator.classify;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glossator.prepared.PieceNumbers;

/**
 * The lower-case word pieces of a BERT network: accents dropped, Chinese characters and punctuation
 * alone, the longest known piece first. Thread-safe.
 *
 * @see <a href="https://arxiv.org/abs/1609.08144">Wu et al. 2016, section 4.1</a>
 */
final class WordPieces {
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> numbers;

  WordPieces(Map<String, Integer> numbers) {
    this.numbers = Map.copyOf(numbers);
    for (String special : List.of("[UNK]", "[CLS]", "[SEP]")) {
      if (!numbers.containsKey(special)) {
        throw new IllegalArgumentException("the vocabulary holds no piece " + special);
      }
    }
  }

  /** Reads the vocabulary of a {@code tokenizer.json}. */
  static WordPieces read(InputStream tokenizer) throws IOException {
    return new WordPieces(PieceNumbers.read(tokenizer));
  }

  /**
   * The numbers of a text's pieces between the opening and the closing piece.
   *
   * @param most pieces at most, those two included; the rest of the text is cut off
   */
  long[] encode(String text, int most) {
    List<Integer> pieces = new ArrayList<>();
    pieces.add(numbers.get("[CLS]"));
    for (String word : words(text)) {
      if (pieces.size() >= most - 1) {
        break;
      }
      appendPieces(pieces, word);
    }
    List<Integer> kept = pieces.subList(0, Math.min(pieces.size(), most - 1));
    long[] result = new long[kept.size() + 1];
    for (int index = 0; index < kept.size(); index++) {
      result[index] = kept.get(index);
    }
    result[kept.size()] = numbers.get("[SEP]");
    return result;
  }

  private static List<String> words(String text) {
    String folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    folded
        .codePoints()
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
        .forEach(point -> {
          boolean alone = standsAlone(point);
          if ((alone || isSpace(point)) && !word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
          }
          if (alone) {
            words.add(Character.toString(point));
          } else if (!isSpace(point) && !isControl(point)) {
            word.appendCodePoint(point);
          }
        });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private void appendPieces(List<Integer> pieces, String word) {
    List<Integer> found = new ArrayList<>();
    int start = 0;
    while (start < word.length() && word.length() <= LONGEST_WORD) {
      int end = word.length();
      Integer number = null;
      while (end > start && number == null) {
        String candidate = word.substring(start, end);
        number = numbers.get(start == 0 ? candidate : "##" + candidate);
        end--;
      }
      if (number == null) {
        break;
      }
      found.add(number);
      start = end + 1;
    }
    if (start == word.length()) {
      pieces.addAll(found);
    } else {
      pieces.add(numbers.get("[UNK]"));
    }
  }

  private static boolean standsAlone(int point) {
    return Character.isIdeographic(point)
        || switch (Character.getType(point)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> point < 128 && "$+<=>^`|~".indexOf(point) >= 0;
        };
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static boolean isControl(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL || type == Character.FORMAT;
  }
}
