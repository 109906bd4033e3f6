package org.glossator.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.glossator.ItemKind;

/**
 * Finds the sections of short news: by their headings, or where three dated bullets follow each
 * other under a heading of other words. Headings without news below them, as in a table of
 * contents, do not count.
 */
final class NewsSections {
  private static final int RUN = 3;
  private static final List<String> CORPORATE_WORDS =
      List.of(
          "compan", "corporate", "business", "firm", "enterprise", "industry", "market", "deal");

  private final Outline outline;
  private final Headlines headlines;
  private final NavigableMap<Integer, Integer> items;
  private final int afterLabels;

  /**
   * @param items the last label of each labelled item, by the block where it starts
   */
  NewsSections(Outline outline, Headlines headlines, NavigableMap<Integer, Integer> items) {
    this.outline = outline;
    this.headlines = headlines;
    this.items = items;
    this.afterLabels = items.isEmpty() ? 0 : items.lastEntry().getValue() + 1;
  }

  /** The sections, ascending, without overlap. */
  List<NewsSection> find() {
    List<NewsSection> found = headed();
    return found.isEmpty() ? runs() : found;
  }

  private List<NewsSection> headed() {
    List<NewsSection> found = new ArrayList<>();
    int pending = -1;
    int index = 0;
    while (index < outline.size()) {
      Optional<Term> term = outline.heading(index).filter(Term::isNews);
      if (term.isEmpty()) {
        pending = outline.heading(index).filter(Term::isSection).isPresent() ? -1 : pending;
        index++;
        continue;
      }
      int end = end(index + 1);
      if (hasNews(index, end)) {
        ItemKind kind =
            term.get() == Term.CORPORATE_NEWS ? ItemKind.CORPORATE_NEWS : ItemKind.POLICY_NEWS;
        found.add(
            new NewsSection(
                kind, pending >= 0 && pending == index - 1 ? pending : index, index + 1, end));
        pending = -1;
      } else if (end == index + 1) {
        pending = index;
      }
      index = end;
    }
    return found;
  }

  /** Where a section ends that starts here: at the next heading of a section or a labelled item. */
  private int end(int from) {
    Integer next = items.ceilingKey(from);
    int limit = next == null ? outline.size() : next;
    for (int index = from; index < limit; index++) {
      if (outline.heading(index).filter(Term::isSection).isPresent()) {
        return index;
      }
    }
    return limit;
  }

  private boolean hasNews(int heading, int end) {
    boolean bullets = false;
    boolean texts = false;
    for (int index = heading + 1; index < end; index++) {
      bullets |= outline.get(index).sign() != Sign.NONE || outline.datePrefix(index).isPresent();
      texts |= headlines.isText(index);
    }
    Map.Entry<Integer, Integer> item = items.lowerEntry(heading);
    boolean wordy =
        Wording.words(outline.text(), outline.get(heading).core(), 2) > 1
            || outline.heading(heading).orElseThrow() == Term.NOTEWORTHY;
    if (item != null && item.getValue() > heading) {
      return false;
    }
    return bullets ? wordy || !items.isEmpty() || isDated(heading + 1) : texts && wordy;
  }

  private boolean isDated(int index) {
    return index < outline.size() && outline.datePrefix(index).isPresent();
  }

  private List<NewsSection> runs() {
    List<NewsSection> found = new ArrayList<>();
    int index = afterLabels;
    while (index < outline.size()) {
      int end = runEnd(index);
      if (end - index < RUN) {
        index = Math.max(end, index + 1);
        continue;
      }
      boolean headed =
          index > afterLabels && outline.isTitleLike(index - 1) && !headlines.isAside(index - 1);
      int heading = headed ? index - 1 : index;
      found.add(new NewsSection(kind(heading, headed), heading, index, end));
      index = end;
    }
    boolean brief = !items.isEmpty() || found.stream().allMatch(this::isCited);
    return brief ? found : List.of();
  }

  private int runEnd(int from) {
    int index = from;
    while (index < outline.size()
        && outline.get(index).sign() != Sign.NUMBER
        && outline.datePrefix(index).isPresent()) {
      index++;
    }
    return index;
  }

  private ItemKind kind(int heading, boolean headed) {
    if (!headed) {
      return ItemKind.POLICY_NEWS;
    }
    var core = outline.get(heading).core();
    String words = Wording.normalise(outline.text(), core.start(), core.end());
    return CORPORATE_WORDS.stream().anyMatch(words::contains)
        ? ItemKind.CORPORATE_NEWS
        : ItemKind.POLICY_NEWS;
  }

  private boolean isCited(NewsSection section) {
    int cited = 0;
    for (int index = section.from(); index < section.end(); index++) {
      if (CitationFinder.find(outline.text(), outline.get(index).core()).isPresent()) {
        cited++;
      }
    }
    return 2 * cited >= section.end() - section.from();
  }
}
