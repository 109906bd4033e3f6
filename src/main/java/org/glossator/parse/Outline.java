package org.glossator.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glossator.Span;

/** A text as blocks: furniture and blank lines left out, wrapped lines joined. */
final class Outline {
  private final String written;
  private final String text;
  private final List<Block> blocks;
  private final List<Optional<Term>> headings;
  private final BitSet apart = new BitSet();
  private final List<Optional<DatePrefix.Found>> prefixes;

  private Outline(String written, String text, List<Block> blocks, LabelFinder labels) {
    this.written = written;
    this.text = text;
    this.blocks = supported(text, blocks, labels);
    DatePrefix prefix = new DatePrefix(text);
    this.prefixes = this.blocks.stream().map(block -> prefix.of(block.core())).toList();
    this.headings =
        this.blocks.stream()
            .map(block ->
                block.sign() == Sign.BULLET
                    ? Optional.<Term>empty()
                    : labels.heading(text, block.core()))
            .toList();
    for (int index = 0; index < blocks.size(); index++) {
      if (index == 0 || isApart(blocks.get(index - 1), blocks.get(index))) {
        apart.set(index);
      }
    }
  }

  static Outline of(String written, Vocabulary vocabulary) {
    String text = Wording.withPlainSpaces(written);
    LabelFinder labels = new LabelFinder(vocabulary);
    List<Block> lines = new LineReader(text, labels).lines();
    List<Block> marked = Furniture.underlined(text, lines);
    BitSet noise = Furniture.of(text, marked, labels);
    return new Outline(written, text, new LineJoiner(text, marked, noise, labels).blocks(), labels);
  }

  /** Drops weak labels where nothing else speaks for labels. */
  private static List<Block> supported(String text, List<Block> blocks, LabelFinder labels) {
    Map<Term, Integer> counts = new EnumMap<>(Term.class);
    boolean strong = false;
    for (Block block : blocks) {
      if (block.label().isPresent()) {
        Label label = block.label().get();
        counts.merge(label.term(), 1, Integer::sum);
        strong |= label.strong() && label.term().isCore() && label.term() != Term.DATE;
      }
    }
    List<Block> result = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      Optional<Label> kept = block.label();
      if (kept.isPresent() && !isSupported(text, block, kept.get(), strong, counts, labels)) {
        kept = Optional.empty();
      }
      result.add(block.withLabel(kept));
    }
    return result;
  }

  private static boolean isSupported(
      String text,
      Block block,
      Label label,
      boolean strong,
      Map<Term, Integer> counts,
      LabelFinder labels) {
    boolean metadata =
        label.term() == Term.DATE || label.term() == Term.CITATION || label.term() == Term.EXHIBIT;
    if (label.strong()) {
      return label.colon() || label.term() != Term.EXHIBIT;
    }
    if (!label.colon() && labels.heading(text, block.core()).filter(Term::isNews).isPresent()) {
      return counts.getOrDefault(label.term(), 0) >= 2 && !strong;
    }
    return (metadata && label.colon())
        || strong
        || (counts.getOrDefault(label.term(), 0) >= 2 && label.colon());
  }

  private boolean isApart(Block before, Block here) {
    int breaks = 0;
    for (int index = before.whole().end(); index < here.whole().start(); index++) {
      if (text.charAt(index) == '\n'
          || (text.charAt(index) == '\r' && text.charAt(index + 1) != '\n')) {
        breaks++;
      }
    }
    return breaks > 1;
  }

  /** The text with plain spaces only; as long as the text as written. */
  String text() {
    return text;
  }

  /** The text as written. */
  String written() {
    return written;
  }

  int size() {
    return blocks.size();
  }

  Block get(int index) {
    return blocks.get(index);
  }

  /** The section or furniture that the block is the heading of. */
  Optional<Term> heading(int index) {
    return headings.get(index);
  }

  /** Whether a blank line or furniture stands before the block. */
  boolean isApart(int index) {
    return apart.get(index);
  }

  /** The date that opens the block and is set off from what follows. */
  Optional<DatePrefix.Found> datePrefix(int index) {
    return prefixes.get(index);
  }

  /** Offset where the block's first line starts, or the end of the text after the last block. */
  int offset(int index) {
    return index < size() ? get(index).whole().start() : text.length();
  }

  /** All block numbers. */
  IntStream indices() {
    return IntStream.range(0, size());
  }

  /** A heading's block: short, without a sentence's end, neither label nor bullet nor section. */
  boolean isTitleLike(int index) {
    Block block = get(index);
    Span core = block.core();
    return block.label().isEmpty()
        && block.sign() != Sign.BULLET
        && heading(index).isEmpty()
        && core.length() <= 220
        && isTitle(text, core);
  }

  /** Whether the wording may be a title: no sentence's end but ? and !, no lower case start. */
  static boolean isTitle(CharSequence text, Span core) {
    char last = Wording.lastSignificant(text, core);
    return Wording.containsLetter(text, core)
        && last != '.'
        && last != ';'
        && last != ','
        && last != ':'
        && last != '\u3002'
        && !Wording.startsLowerCase(text, core)
        && Wording.words(text, core, 31) <= 30;
  }
}
