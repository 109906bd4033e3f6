package org.glossator.tag.encoder;

import java.util.List;
import org.glossator.Span;

/**
 * A stretch of text as the network takes it: its words, and in one array each the number and the
 * shape (with its hint, below {@link TextEncoder#SHAPES}) of every piece, the opening and closing
 * piece included; {@code firstPieces[word]} is the index of a word's first piece. The arrays are
 * not copied: do not change them.
 */
public record EncodedText(List<Span> words, int[] pieces, int[] shapes, int[] firstPieces) {
  public EncodedText {
    words = List.copyOf(words);
    if (pieces.length != shapes.length || firstPieces.length != words.size()) {
      throw new IllegalArgumentException(
          "encoded text of "
              + pieces.length
              + " pieces, "
              + shapes.length
              + " shapes, "
              + words.size()
              + " words, "
              + firstPieces.length
              + " first pieces");
    }
  }
}
