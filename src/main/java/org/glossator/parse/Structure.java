package org.glossator.parse;

import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glossator.ItemKind;

/**
 * The parts of a document, by block.
 *
 * @param sections main entries or articles, ascending
 * @param news sections of short news, ascending
 * @param back block where the back matter starts
 */
record Structure(Outline outline, List<Segment> sections, List<NewsSection> news, int back) {
  private static final int SHORT_BACK = 1_500;

  Structure {
    sections = List.copyOf(sections);
    news = List.copyOf(news);
  }

  static Structure of(Outline outline, Headlines headlines) {
    LabelledItems labelled = new LabelledItems(outline, headlines);
    boolean brief = labelled.isBrief();
    NavigableMap<Integer, Integer> items = brief ? labelled.spans() : new TreeMap<>();
    int afterLabels = brief ? labelled.afterLabels() : 0;
    List<NewsSection> news = new NewsSections(outline, headlines, items).find();
    int lastHeading = news.isEmpty() ? 0 : news.getLast().from();
    int back = back(outline, Math.max(afterLabels, lastHeading), brief || !news.isEmpty());
    if (brief) {
      return new Structure(outline, labelled.segments(stops(outline, news, back)), news, back);
    }
    int from = top(outline, news);
    int limit = news.isEmpty() ? back : Math.min(back, news.getFirst().heading());
    boolean structured = !news.isEmpty() || from > 0;
    ItemKind kind = structured ? ItemKind.MAIN : ItemKind.ARTICLE;
    List<Segment> sections = new HeadlineSections(outline, headlines, from, limit).find(kind);
    boolean onlyFront =
        !news.isEmpty()
            && sections.size() == 1
            && sections.getFirst().first() == sections.getFirst().body();
    return new Structure(outline, onlyFront ? List.of() : sections, news, back);
  }

  private static NavigableSet<Integer> stops(Outline outline, List<NewsSection> news, int back) {
    NavigableSet<Integer> stops = new TreeSet<>();
    news.forEach(each -> stops.add(each.heading()));
    stops.add(back);
    outline
        .indices()
        .filter(index -> outline.heading(index).filter(term -> term == Term.TOP).isPresent())
        .forEach(stops::add);
    return stops;
  }

  /** The block after the last heading of main stories before the news, or 0. */
  private static int top(Outline outline, List<NewsSection> news) {
    int limit = news.isEmpty() ? outline.size() : news.getFirst().heading();
    int top = 0;
    for (int index = 0; index < limit; index++) {
      if (outline.heading(index).filter(term -> term == Term.TOP).isPresent()) {
        top = index + 1;
      }
    }
    return top < limit ? top : 0;
  }

  /** The first heading of back matter after {@code from}. */
  private static int back(Outline outline, int from, boolean brief) {
    int length = outline.text().length();
    for (int index = Math.max(1, from); index < outline.size(); index++) {
      int offset = outline.offset(index);
      boolean ends = length - offset < SHORT_BACK && 3L * offset > length;
      boolean late = brief || ends || 10L * offset >= 6L * length;
      if (late && outline.heading(index).filter(term -> term == Term.BACK).isPresent()) {
        return index;
      }
    }
    return outline.size();
  }

  boolean isArticle() {
    return news.isEmpty() && sections.stream().allMatch(each -> each.kind() == ItemKind.ARTICLE);
  }

  /** The block where the first item starts. */
  int firstBlock() {
    int first = sections.isEmpty() ? outline.size() : sections.getFirst().first();
    return news.isEmpty() ? first : Math.min(first, news.getFirst().heading());
  }

  /** The block where the main part starts: its heading, where it has one. */
  int mainBlock() {
    int first = sections.getFirst().first();
    boolean headed =
        first > 0 && outline.heading(first - 1).filter(term -> term == Term.TOP).isPresent();
    return headed ? first - 1 : first;
  }
}
