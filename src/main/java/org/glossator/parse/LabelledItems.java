package org.glossator.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.glossator.ItemKind;

/**
 * Finds items by the labels inside them: each label occurs once in an item, so a second one with a
 * headline before it opens the next. A table of contents or a list inside an item has no labels and
 * opens nothing.
 */
final class LabelledItems {
  private final Outline outline;
  private final Headlines headlines;
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> lastLabels = new ArrayList<>();
  private final List<Set<Term>> terms = new ArrayList<>();

  LabelledItems(Outline outline, Headlines headlines) {
    this.outline = outline;
    this.headlines = headlines;
    collect(withoutFrontDates());
  }

  private List<Integer> withoutFrontDates() {
    List<Integer> labels =
        outline.indices().filter(index -> outline.get(index).isCoreLabel()).boxed().toList();
    int from = 0;
    while (from + 1 < labels.size()
        && outline.get(labels.get(from)).isLabelled(Term.DATE)
        && pick(labels.get(from) + 1, labels.get(from + 1)).isPresent()) {
      from++;
    }
    return labels.subList(from, labels.size());
  }

  private void collect(List<Integer> labels) {
    int previous = -1;
    for (int label : labels) {
      Term term = outline.get(label).label().orElseThrow().term();
      OptionalInt headline = OptionalInt.empty();
      if (terms.isEmpty() || terms.getLast().contains(term)) {
        headline = pick(previous + 1, label);
      }
      if (headline.isPresent()) {
        starts.add(headline.getAsInt());
        lastLabels.add(label);
        terms.add(EnumSet.of(term));
      } else if (!terms.isEmpty()) {
        terms.getLast().add(term);
        lastLabels.set(lastLabels.size() - 1, label);
      }
      previous = label;
    }
  }

  /** Whether the labels speak for a brief, rather than for an article with a date and a source. */
  boolean isBrief() {
    boolean rich =
        terms.stream()
            .anyMatch(each ->
                each.size() >= 2
                    && (each.contains(Term.AT_A_GLANCE)
                        || each.contains(Term.COMMENT)
                        || each.contains(Term.ISSUING)));
    long repeated = terms.stream().filter(each -> !EnumSet.of(Term.DATE).containsAll(each)).count();
    return rich || repeated >= 2;
  }

  /** First block after the last label, or 0 where there is none. */
  int afterLabels() {
    return lastLabels.isEmpty() ? 0 : lastLabels.getLast() + 1;
  }

  /** The last label of each labelled item, by the block where its headline starts. */
  NavigableMap<Integer, Integer> spans() {
    NavigableMap<Integer, Integer> spans = new TreeMap<>();
    for (int index = 0; index < starts.size(); index++) {
      spans.put(starts.get(index), lastLabels.get(index));
    }
    return spans;
  }

  /** The headline for a label, between the label before and it. */
  private OptionalInt pick(int from, int label) {
    boolean first = starts.isEmpty();
    int before = first ? 0 : outline.get(starts.getLast()).number();
    OptionalInt numbered =
        down(from, label)
            .filter(index ->
                outline.get(index).sign() == Sign.NUMBER
                    && outline.get(index).number() == before + 1
                    && (first || before > 0)
                    && outline.heading(index).isEmpty()
                    && outline.get(index).label().isEmpty())
            .findFirst();
    if (numbered.isPresent()) {
      return numbered;
    }
    if (label > from
        && outline.get(label - 1).sign() == Sign.NUMBER
        && (first || before > 0)
        && outline.isTitleLike(label - 1)) {
      return OptionalInt.of(label - 1);
    }
    if (!first) {
      Style style = outline.get(starts.getLast()).style();
      OptionalInt alike =
          down(from, label)
              .filter(index ->
                  style != Style.PLAIN
                      && outline.get(index).style() == style
                      && headlines.isStyled(index))
              .findFirst();
      if (alike.isPresent()) {
        return alike;
      }
    }
    OptionalInt styled =
        down(from, label)
            .filter(
                index -> headlines.isStyled(index) && outline.get(index).style() != Style.CAPITALS)
            .findFirst();
    return styled.isPresent() ? styled : plain(from, label);
  }

  private IntStream down(int from, int label) {
    return IntStream.range(0, Math.max(0, label - from)).map(step -> label - 1 - step);
  }

  private OptionalInt plain(int from, int label) {
    OptionalInt found =
        down(from, label)
            .filter(index ->
                outline.get(index).sign() == Sign.NONE
                    && !isExhibit(index, label)
                    && outline.isTitleLike(index)
                    && !headlines.isAside(index))
            .findFirst();
    if (found.isEmpty()) {
      return starts.isEmpty() && label > from ? nearestText(from, label) : found;
    }
    int index = found.getAsInt();
    int steps = 0;
    while (headlines.isAiry()
        && steps < 2
        && index > from
        && !outline.isApart(index)
        && outline.isTitleLike(index - 1)
        && !headlines.isAside(index - 1)
        && outline.get(index).sign() == Sign.NONE) {
      index--;
      steps++;
    }
    return OptionalInt.of(index);
  }

  private boolean isExhibit(int index, int label) {
    return index + 1 < label && outline.get(index + 1).isLabelled(Term.EXHIBIT);
  }

  private OptionalInt nearestText(int from, int label) {
    return down(from, label)
        .filter(index ->
            outline.get(index).sign() != Sign.BULLET
                && outline.heading(index).isEmpty()
                && outline.get(index).label().isEmpty())
        .findFirst();
  }

  /**
   * The items.
   *
   * @param stops blocks at which the main part of the brief ends
   */
  List<Segment> segments(NavigableSet<Integer> stops) {
    NavigableMap<Integer, Integer> bodies = new TreeMap<>();
    new MissingHeadlines(outline, headlines, spans(), stops)
        .find()
        .forEach(each -> bodies.put(each, each + 1));
    spans().forEach((start, last) -> bodies.put(start, last + 1));
    List<Segment> segments = new ArrayList<>();
    for (Map.Entry<Integer, Integer> entry : bodies.entrySet()) {
      int start = entry.getKey();
      Integer next = bodies.higherKey(start);
      int end = Math.min(next == null ? outline.size() : next, firstStop(entry.getValue(), stops));
      segments.add(new Segment(ItemKind.MAIN, start, Math.min(end, headlineEnd(start, end)), end));
    }
    return segments;
  }

  private int firstStop(int from, NavigableSet<Integer> stops) {
    Integer stop = stops.ceiling(from);
    return stop == null ? outline.size() : stop;
  }

  private int headlineEnd(int start, int limit) {
    int end = start + 1;
    while (headlines.isAiry()
        && end < limit
        && end < start + 3
        && !outline.isApart(end)
        && outline.get(start).style() == Style.PLAIN
        && outline.get(end).isPlain()
        && outline.isTitleLike(end)
        && outline.isTitleLike(end - 1)
        && !headlines.isAside(end)) {
      end++;
    }
    return end;
  }
}
