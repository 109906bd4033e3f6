package org.glossator.parse;

import org.glossator.Layout;

/** Tells how a brief is laid out. */
final class Layouts {
  private Layouts() {}

  static Layout of(Outline outline, Headlines headlines) {
    String text = outline.text();
    boolean typographic = false;
    boolean marked = text.contains("](") || text.contains("**");
    for (int index = 0; index < outline.size(); index++) {
      Block block = outline.get(index);
      marked |= block.style().isHash() || block.style() == Style.BOLD;
      typographic |=
          block.sign() == Sign.BULLET
              && text.charAt(Wording.skipSpace(text, block.whole().start(), block.whole().end()))
                  > '~';
    }
    if (marked) {
      return Layout.MARKDOWN;
    }
    return headlines.isAiry() || typographic ? Layout.WEB : Layout.FLAT;
  }
}
