package org.glossator.parse;

import java.util.ArrayList;
import java.util.List;

/** Finds items without any label among labelled ones: their headlines look like the others'. */
final class MissingHeadlines {
  private final Outline outline;
  private final Headlines headlines;
  private final List<Integer> starts;
  private final List<Integer> lastLabels;

  /**
   * @param starts blocks where labelled items start
   * @param lastLabels the block of the last label of each
   */
  MissingHeadlines(
      Outline outline, Headlines headlines, List<Integer> starts, List<Integer> lastLabels) {
    this.outline = outline;
    this.headlines = headlines;
    this.starts = starts;
    this.lastLabels = lastLabels;
  }

  /** Blocks before {@code limit} where unlabelled items start. */
  List<Integer> find(int limit) {
    List<Integer> found = new ArrayList<>();
    if (starts.isEmpty()) {
      return found;
    }
    Block model = outline.get(starts.getFirst());
    boolean uniform = starts.stream().allMatch(each -> outline.get(each).style() == model.style());
    for (int index = 0; index < starts.size(); index++) {
      int end = index + 1 < starts.size() ? starts.get(index + 1) : limit;
      int number = outline.get(starts.get(index)).number();
      int next = index + 1 < starts.size() ? outline.get(end).number() : Integer.MAX_VALUE;
      for (int block = lastLabels.get(index) + 1; block < end; block++) {
        if (number > 0 && next > number + 1 && isNumbered(block, number + 1, end)) {
          found.add(block);
          number++;
        } else if (number == 0 && uniform && isStyledAlike(block, model, end)) {
          found.add(block);
        }
      }
    }
    if (uniform && model.style().isHash() && model.number() == 0) {
      for (int block = 0; block < starts.getFirst(); block++) {
        if (isStyledAlike(block, model, starts.getFirst())) {
          found.add(block);
        }
      }
    }
    return found;
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
