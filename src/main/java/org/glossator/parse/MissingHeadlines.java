package org.glossator.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;

/** Finds items without any label among labelled ones: their headlines look like the others'. */
final class MissingHeadlines {
  private final Outline outline;
  private final Headlines headlines;
  private final NavigableMap<Integer, Integer> items;
  private final NavigableSet<Integer> stops;

  /**
   * @param items the last label of each labelled item, by the block where it starts
   * @param stops blocks at which the main part of the brief ends
   */
  MissingHeadlines(
      Outline outline,
      Headlines headlines,
      NavigableMap<Integer, Integer> items,
      NavigableSet<Integer> stops) {
    this.outline = outline;
    this.headlines = headlines;
    this.items = items;
    this.stops = stops;
  }

  /** Blocks where unlabelled items start. */
  List<Integer> find() {
    List<Integer> found = new ArrayList<>();
    if (items.isEmpty()) {
      return found;
    }
    Block model = outline.get(items.firstKey());
    boolean uniform =
        items.keySet().stream().allMatch(each -> outline.get(each).style() == model.style());
    for (Map.Entry<Integer, Integer> item : items.entrySet()) {
      Integer next = items.higherKey(item.getKey());
      int end = end(item.getValue() + 1, next == null ? outline.size() : next);
      int number = outline.get(item.getKey()).number();
      int nextNumber = next == null ? Integer.MAX_VALUE : outline.get(next).number();
      for (int block = item.getValue() + 1; block < end; block++) {
        if (number > 0 && nextNumber > number + 1 && isNumbered(block, number + 1, end)) {
          found.add(block);
          number++;
        } else if (number == 0 && uniform && isStyledAlike(block, model, end)) {
          found.add(block);
        }
      }
    }
    if (uniform && model.style().isHash() && model.number() == 0) {
      addBefore(items.firstKey(), model, found);
    }
    return found;
  }

  private int end(int from, int limit) {
    Integer stop = stops.ceiling(from);
    return stop == null ? limit : Math.min(stop, limit);
  }

  private void addBefore(int first, Block model, List<Integer> found) {
    Integer stop = stops.lower(first);
    boolean news = stop != null && outline.heading(stop).filter(Term::isNews).isPresent();
    for (int block = stop == null ? 0 : stop; block < first && !news; block++) {
      if (isStyledAlike(block, model, first)) {
        found.add(block);
      }
    }
  }

  private boolean isNumbered(int block, int number, int limit) {
    return outline.get(block).sign() == Sign.NUMBER
        && outline.get(block).number() == number
        && outline.isTitleLike(block)
        && headlines.hasBody(block, limit);
  }

  private boolean isStyledAlike(int block, Block model, int limit) {
    return model.style() != Style.PLAIN
        && outline.get(block).style() == model.style()
        && headlines.isStyled(block)
        && headlines.hasBody(block, limit);
  }
}
