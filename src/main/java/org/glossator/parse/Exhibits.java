package org.glossator.parse;

import java.util.BitSet;
import java.util.Optional;
import org.glossator.Span;

/** Finds charts, pictures and their captions inside an item: they belong to no role. */
final class Exhibits {
  private static final int LONGEST_CAPTION = 160;
  private static final int MOST_CAPTIONS = 12;

  private final Outline outline;
  private final Headlines headlines;

  Exhibits(Outline outline, Headlines headlines) {
    this.outline = outline;
    this.headlines = headlines;
  }

  /** The blocks of exhibits among those from {@code from} to {@code end}. */
  BitSet of(int from, int end) {
    BitSet exhibits = new BitSet();
    for (int index = from; index < end; index++) {
      boolean marked = outline.get(index).isLabelled(Term.EXHIBIT);
      boolean source =
          outline.get(index).isLabelled(Term.CITATION)
              && index > from
              && (exhibits.get(index - 1) || isCaption(index - 1));
      if (marked || source) {
        exhibits.set(index);
        above(exhibits, from, index);
        if (marked) {
          below(exhibits, index, end);
        }
      }
    }
    return exhibits;
  }

  private void above(BitSet exhibits, int from, int index) {
    int above = index - 1;
    while (above >= from
        && index - above <= MOST_CAPTIONS
        && !exhibits.get(above)
        && isCaption(above)) {
      exhibits.set(above);
      above--;
    }
  }

  /** Captions below count only up to the source that closes them. */
  private void below(BitSet exhibits, int index, int end) {
    int below = index + 1;
    while (below < end && below - index <= MOST_CAPTIONS && isCaption(below)) {
      below++;
    }
    boolean closed =
        below < end
            && (outline.get(below).isLabelled(Term.CITATION)
                || outline.get(below).isLabelled(Term.EXHIBIT));
    if (closed) {
      exhibits.set(index + 1, below + 1);
    }
  }

  private boolean isCaption(int index) {
    Block block = outline.get(index);
    Span core = block.core();
    Optional<Label> label = block.label();
    return label.isEmpty()
        && block.sign() == Sign.NONE
        && core.length() <= LONGEST_CAPTION
        && !Wording.endsSentence(outline.text(), core)
        && outline.text().charAt(core.end() - 1) != ':'
        && !headlines.isAside(index)
        && !Wording.containsHan(outline.text(), core)
        && !Wording.startsLowerCase(outline.text(), core);
  }
}
