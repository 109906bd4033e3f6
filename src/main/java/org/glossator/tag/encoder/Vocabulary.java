package org.glossator.tag.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.glossator.prepared.PieceNumbers;

/** The lower-case word pieces of the network, and the greedy splitting of a word into them. */
public final class Vocabulary {
  private static final String CONTINUATION = "##";
  private static final int LONGEST_WORD = 100;
  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

  private final Map<String, Integer> numbers;
  private final int unknown;

  public Vocabulary(Map<String, Integer> numbers) {
    this.numbers = Map.copyOf(numbers);
    this.unknown = number("[UNK]");
  }

  /** Reads the {@code tokenizer.json} that lies beside the network. */
  public static Vocabulary read(InputStream tokenizer) throws IOException {
    return new Vocabulary(PieceNumbers.read(tokenizer));
  }

  public int number(String piece) {
    Integer number = numbers.get(piece);
    if (number == null) {
      throw new IllegalArgumentException(
          "the vocabulary of " + numbers.size() + " pieces holds no \"" + piece + "\"");
    }
    return number;
  }

  /**
   * The pieces of one word, at least one; a word that cannot be put together is the one unknown
   * piece.
   */
  public int[] pieces(String word) {
    String folded =
        ACCENTS
            .matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("");
    if (folded.isEmpty() || folded.length() > LONGEST_WORD) {
      return new int[] {unknown};
    }
    int[] pieces = new int[folded.length()];
    int count = 0;
    int start = 0;
    while (start < folded.length()) {
      int end = folded.length();
      Integer number = null;
      while (end > start && number == null) {
        String candidate = folded.substring(start, end);
        number = numbers.get(start == 0 ? candidate : CONTINUATION + candidate);
        end--;
      }
      if (number == null) {
        return new int[] {unknown};
      }
      pieces[count++] = number;
      start = end + 1;
    }
    return Arrays.copyOf(pieces, count);
  }
}
