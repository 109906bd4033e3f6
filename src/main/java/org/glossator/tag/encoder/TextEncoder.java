package org.glossator.tag.encoder;

import java.util.ArrayList;
import java.util.List;
import org.glossator.Span;

/**
 * Turns a line of text into what the network takes; a line too long for it is cut, at the end of a
 * sentence where there is one.
 */
public final class TextEncoder {
  /** The network was trained on texts of up to 256 pieces, two of which open and close. */
  static final int MOST_PIECES = 256;

  /** Every shape of a word with every hint; those without a hint come first. */
  public static final int SHAPES = WordShape.values().length * ListedHints.Hint.values().length;

  private final Vocabulary vocabulary;
  private final WordSplitter splitter;
  private final int opening;
  private final int closing;

  public TextEncoder(Vocabulary vocabulary, WordSplitter splitter) {
    this.vocabulary = vocabulary;
    this.splitter = splitter;
    this.opening = vocabulary.number("[CLS]");
    this.closing = vocabulary.number("[SEP]");
  }

  /** What the network takes for one line, told what listed names say of its words. */
  public List<EncodedText> encode(String text, Span range, ListedHints hints) {
    List<Span> words = splitter.split(text, range);
    List<int[]> pieces = words.stream().map(word -> vocabulary.pieces(word.of(text))).toList();
    List<EncodedText> parts = new ArrayList<>();
    int from = 0;
    while (from < words.size()) {
      int to = end(text, words, pieces, from);
      parts.add(part(text, words.subList(from, to), pieces.subList(from, to), hints));
      from = to;
    }
    return parts;
  }

  /** The word after the last one of the part that begins at {@code from}. */
  private static int end(String text, List<Span> words, List<int[]> pieces, int from) {
    int count = 2;
    int to = from;
    int afterSentence = -1;
    while (to < words.size() && count + pieces.get(to).length <= MOST_PIECES) {
      count += pieces.get(to).length;
      to++;
      if (endsSentence(text, words, to - 1)) {
        afterSentence = to;
      }
    }
    return to == words.size() || afterSentence < 0 ? Math.max(to, from + 1) : afterSentence;
  }

  private static boolean endsSentence(String text, List<Span> words, int word) {
    Span span = words.get(word);
    char unit = text.charAt(span.start());
    boolean mark = span.length() == 1 && (unit == '.' || unit == '!' || unit == '?' || unit == ';');
    return unit == '。'
        || (mark && word + 1 < words.size() && words.get(word + 1).start() > span.end());
  }

  private static int shape(String text, Span word, ListedHints hints) {
    return hints.at(word).ordinal() * WordShape.values().length
        + WordShape.of(word.of(text)).ordinal();
  }

  private EncodedText part(String text, List<Span> words, List<int[]> pieces, ListedHints hints) {
    int count = 2 + pieces.stream().mapToInt(numbers -> numbers.length).sum();
    int[] numbers = new int[count];
    int[] shapes = new int[count];
    int[] firstPieces = new int[words.size()];
    numbers[0] = opening;
    int next = 1;
    for (int word = 0; word < words.size(); word++) {
      firstPieces[word] = next;
      int shape = shape(text, words.get(word), hints);
      for (int number : pieces.get(word)) {
        numbers[next] = number;
        shapes[next] = shape;
        next++;
      }
    }
    numbers[next] = closing;
    return new EncodedText(words, numbers, shapes, firstPieces);
  }
}
