package org.glossator.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.glossator.Span;

/** Joins wrapped lines into blocks. */
final class LineJoiner {
  private static final int WIDEST_PAGE = 140;
  private static final int LONG_LINES = 6;
  private static final double NEARLY_FULL = 0.6;

  private final String text;
  private final List<Block> lines;
  private final BitSet noise;
  private final LabelFinder labels;
  private final DatePrefix prefix;
  private final int width;

  LineJoiner(String text, List<Block> lines, BitSet noise, LabelFinder labels) {
    this.text = text;
    this.lines = lines;
    this.noise = noise;
    this.labels = labels;
    this.prefix = new DatePrefix(text);
    this.width = pageWidth();
  }

  /** The blocks, ascending, without overlap, none blank. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    int previous = -2;
    for (int index = 0; index < lines.size(); index++) {
      Block line = lines.get(index);
      if (line.isBlank() || noise.get(index)) {
        continue;
      }
      if (previous == index - 1 && continues(blocks.getLast(), index)) {
        blocks.set(blocks.size() - 1, blocks.getLast().joined(line));
      } else {
        blocks.add(line);
      }
      previous = index;
    }
    return blocks;
  }

  private boolean continues(Block block, int index) {
    Block line = lines.get(index);
    Block previous = lines.get(index - 1);
    boolean capitals = line.style() == Style.CAPITALS && block.style() == Style.CAPITALS;
    if (line.sign() != Sign.NONE
        || line.label().isPresent()
        || (line.style() != Style.PLAIN && !capitals && !isShoutInText(line, block, previous))
        || block.style() == Style.BOLD
        || block.style().isHash()
        || isLabelAlone(block)
        || isHeading(block)
        || isHeading(line)
        || prefix.of(line.core()).isPresent()) {
      return false;
    }
    char first = text.charAt(line.core().start());
    if (Wording.startsLowerCase(text, line.core())) {
      return block.style() == Style.PLAIN || capitals;
    }
    if (first == '(' || first == '[') {
      return block.style() == Style.PLAIN && previous.core().length() < 1_000;
    }
    boolean full = width > 0 && previous.whole().length() >= NEARLY_FULL * width;
    if (block.sign() == Sign.BULLET && line.indent(text) > block.indent(text) + 1) {
      return true;
    }
    if (full && !capitals && block.style() == Style.PLAIN) {
      return !Wording.endsSentence(text, previous.core())
          || previous.whole().length() >= 0.8 * width;
    }
    return (block.sign() == Sign.NUMBER || capitals) && isEndOfHeadline(block, previous, index);
  }

  /** A wrapped line that happens to hold capitals only. */
  private boolean isShoutInText(Block line, Block block, Block previous) {
    return line.style() == Style.CAPITALS
        && line.core().length() < 20
        && block.style() == Style.PLAIN
        && width > 0
        && previous.whole().length() >= 0.8 * width;
  }

  private boolean isEndOfHeadline(Block block, Block previous, int index) {
    Block line = lines.get(index);
    boolean last =
        index + 1 >= lines.size()
            || lines.get(index + 1).isBlank()
            || lines.get(index + 1).label().isPresent();
    return last
        && block.core().length() == previous.core().length()
        && (width > 0 || block.style() == Style.CAPITALS)
        && block.core().length() >= 30
        && block.core().length() <= WIDEST_PAGE
        && Outline.isTitle(text, block.core())
        && Outline.isTitle(text, line.core())
        && line.core().length() <= WIDEST_PAGE;
  }

  private boolean isLabelAlone(Block block) {
    Optional<Label> label = block.label();
    return label.isPresent()
        && (label.get().content().isEmpty() || label.get().term() == Term.EXHIBIT);
  }

  private boolean isHeading(Block block) {
    return block.sign() != Sign.BULLET && labels.heading(text, block.core()).isPresent();
  }

  /** The width at which lines were broken, or 0 where each paragraph is one line. */
  private int pageWidth() {
    int[] lengths =
        lines.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.whole().length())
            .sorted()
            .toArray();
    if (lengths.length == 0) {
      return 0;
    }
    int width = lengths[(int) (0.95 * (lengths.length - 1))];
    if (width > WIDEST_PAGE || lengths[lengths.length - 1] > 3 * WIDEST_PAGE) {
      return 0;
    }
    int full = lengths.length - lowerBound(lengths, (int) (0.75 * width));
    long open =
        lines.stream()
            .filter(line -> !line.isBlank() && line.whole().length() >= (int) (0.75 * width))
            .filter(line -> isOpenEnd(line.whole().strip(text)))
            .count();
    return full >= LONG_LINES && open >= 0.4 * full ? width : 0;
  }

  private boolean isOpenEnd(Span span) {
    char last = text.charAt(span.end() - 1);
    return Character.isLetterOrDigit(last) || last == ',' || Wording.isDash(last);
  }

  private static int lowerBound(int[] sorted, int value) {
    int index = Arrays.binarySearch(sorted, value);
    while (index > 0 && sorted[index - 1] == value) {
      index--;
    }
    return index >= 0 ? index : -index - 1;
  }
}
