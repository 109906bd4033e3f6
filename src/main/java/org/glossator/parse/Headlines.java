package org.glossator.parse;

import java.util.Optional;
import org.glossator.Span;

/** Judges which blocks may be headlines, bylines or text. */
final class Headlines {
  private static final int LONGEST_PLAIN = 140;
  private static final int SHORTEST_TEXT = 60;

  private final Outline outline;
  private final String text;
  private final DateScanner dates;
  private final boolean airy;

  Headlines(Outline outline) {
    this.outline = outline;
    this.text = outline.text();
    this.dates = new DateScanner(text);
    long apart = outline.indices().filter(outline::isApart).count();
    this.airy = apart > 1 && apart * 6 >= outline.size();
  }

  /** Whether blank lines separate paragraphs. */
  boolean isAiry() {
    return airy;
  }

  /** Set as a headline by markup or capitals. */
  boolean isStyled(int index) {
    return outline.get(index).style() != Style.PLAIN
        && outline.isTitleLike(index)
        && !isAside(index);
  }

  /** Worded like a headline and standing alone, but not set as one. */
  boolean isPlain(int index) {
    Block block = outline.get(index);
    return block.style() == Style.PLAIN
        && outline.isTitleLike(index)
        && block.core().length() <= LONGEST_PLAIN
        && (!airy || outline.isApart(index))
        && !isAside(index);
  }

  /** A byline, a date, an address, a Chinese title or a bracketed remark. */
  boolean isAside(int index) {
    Span core = outline.get(index).core();
    if (core.length() > LONGEST_PLAIN + 80) {
      return false;
    }
    String start = Wording.normalise(text, core.start(), Math.min(core.end(), core.start() + 14));
    char first = text.charAt(core.start());
    return start.startsWith("by ")
        || start.startsWith("written by")
        || start.startsWith("http")
        || start.startsWith("www.")
        || first == '('
        || first == '\u300A'
        || (first == '[' && core.of(text).contains("](") && !Wording.endsSentence(text, core))
        || isDateLine(index)
        || (core.of(text).indexOf('@') >= 0 && Wording.words(text, core, 9) < 9);
  }

  /** A short line that gives a full date and little else. */
  boolean isDateLine(int index) {
    return dateOf(index).isPresent();
  }

  /** The date of a short line that gives a date and little else. */
  Optional<FoundDate> dateOf(int index) {
    Span core = outline.get(index).core();
    if (core.length() > 90 || outline.get(index).sign() == Sign.BULLET) {
      return Optional.empty();
    }
    return dates.first(core, true).filter(date -> core.length() - date.span().length() <= 34);
  }

  /** A paragraph: text that ends as sentences do, or is too long for anything else. */
  boolean isText(int index) {
    Block block = outline.get(index);
    Span core = block.core();
    return block.style() == Style.PLAIN
        && block.sign() == Sign.NONE
        && outline.heading(index).isEmpty()
        && (core.length() > 220
            || (core.length() >= SHORTEST_TEXT
                && (Wording.endsSentence(text, core)
                    || text.charAt(core.end() - 1) == ':'
                    || core.length() > LONGEST_PLAIN)));
  }

  /** Whether the block after this one starts a body: text, a bullet or a label's content. */
  boolean hasBody(int index, int limit) {
    int next = index + 1;
    while (next < limit && isAside(next)) {
      next++;
    }
    if (next >= limit) {
      return false;
    }
    Block block = outline.get(next);
    return isText(next) || block.sign() == Sign.BULLET || block.isCoreLabel();
  }
}
