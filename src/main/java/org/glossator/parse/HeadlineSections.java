package org.glossator.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.glossator.ItemKind;

/** Finds the headline sections of a document whose items have no labels. */
final class HeadlineSections {
  private static final Set<String> PERIODICALS =
      Set.of(
          "weekly",
          "daily",
          "monthly",
          "brief",
          "briefing",
          "newsletter",
          "digest",
          "bulletin",
          "monitor",
          "issue",
          "roundup",
          "round-up",
          "edition",
          "vol",
          "volume",
          "no",
          "tracker",
          "dispatch");

  private final Outline outline;
  private final Headlines headlines;
  private final int from;
  private final int limit;

  /** Headlines between the blocks {@code from} and {@code limit}. */
  HeadlineSections(Outline outline, Headlines headlines, int from, int limit) {
    this.outline = outline;
    this.headlines = headlines;
    this.from = from;
    this.limit = limit;
  }

  /**
   * The sections, ascending; a range with text but no headline is one of them without headline.
   *
   * @param kind of the items, where their numbers do not say otherwise
   */
  List<Segment> find(ItemKind kind) {
    List<List<Integer>> groups = groups();
    List<Integer> picks = new ArrayList<>();
    for (int index = 0; index < groups.size(); index++) {
      picks.add(pick(groups, index));
    }
    List<Integer> numbered = sequence(picks);
    if (numbered.size() >= 2
        && (kind == ItemKind.MAIN || numbered.getFirst().equals(picks.getFirst()))) {
      return segments(ItemKind.MAIN, numbered, List.of());
    }
    return picks.isEmpty() ? whole(kind) : segments(kind, picks, groups);
  }

  private List<Segment> whole(ItemKind kind) {
    for (int index = from; index < limit; index++) {
      if (outline.heading(index).isEmpty()) {
        return List.of(new Segment(kind, index, index, limit));
      }
    }
    return List.of();
  }

  private List<Segment> segments(ItemKind kind, List<Integer> picks, List<List<Integer>> groups) {
    List<Segment> segments = new ArrayList<>();
    for (int index = 0; index < picks.size(); index++) {
      boolean last = index + 1 == picks.size();
      int next =
          last ? limit : groups.isEmpty() ? picks.get(index + 1) : groups.get(index + 1).getFirst();
      segments.add(new Segment(kind, picks.get(index), picks.get(index) + 1, next));
    }
    return segments;
  }

  /** Numbered headlines that count up from one; the latest of several with the same number. */
  private List<Integer> sequence(List<Integer> picks) {
    List<Integer> sequence = new ArrayList<>();
    for (int pick : picks) {
      if (outline.get(pick).sign() == Sign.NUMBER
          && outline.get(pick).number() == sequence.size() + 1) {
        sequence.add(pick);
      }
    }
    return sequence;
  }

  /** Runs of headlines, bylines and dates, each followed by text. */
  private List<List<Integer>> groups() {
    boolean styled = styledCount() >= 2;
    List<List<Integer>> groups = new ArrayList<>();
    List<Integer> run = new ArrayList<>();
    for (int index = from; index < limit; index++) {
      boolean opening = groups.isEmpty();
      if (isCandidate(index, styled && !opening)) {
        run.add(index);
      } else if (isBody(index)) {
        if (!run.isEmpty()) {
          groups.add(run);
        }
        run = new ArrayList<>();
      } else if (!isTransparent(index)) {
        run = new ArrayList<>();
      }
    }
    return groups;
  }

  private int styledCount() {
    int count = 0;
    for (int index = from + 1; index < limit && count < 2; index++) {
      if (headlines.isStyled(index) && headlines.hasBody(index, limit)) {
        count++;
      }
    }
    return count;
  }

  private boolean isCandidate(int index, boolean onlyStyled) {
    if (outline.get(index).sign() == Sign.NUMBER) {
      return outline.isTitleLike(index) && !isListed(index);
    }
    return headlines.isStyled(index)
        || ((!onlyStyled || isBetween(index)) && isPlainCandidate(index));
  }

  /** Whether the next or the previous number stands right beside it. */
  private boolean isListed(int index) {
    boolean next = index + 1 < limit && outline.get(index + 1).sign() == Sign.NUMBER;
    Block before = outline.get(Math.max(from, index - 1));
    boolean counts =
        index > from
            && before.sign() == Sign.NUMBER
            && before.number() < outline.get(index).number();
    return next || counts;
  }

  /** A plain headline right below a styled kicker. */
  private boolean isBetween(int index) {
    return index > from
        && headlines.isStyled(index - 1)
        && Wording.words(outline.text(), outline.get(index - 1).core(), 4) <= 3
        && outline.get(index - 1).style() == Style.CAPITALS;
  }

  private boolean isPlainCandidate(int index) {
    if (!headlines.isPlain(index) || index + 1 >= limit) {
      return false;
    }
    Block next = outline.get(index + 1);
    return (headlines.isAiry() || next.core().length() >= outline.get(index).core().length())
        && Wording.words(outline.text(), outline.get(index).core(), 25) <= 24
        && !next.isLabelled(Term.EXHIBIT)
        && !next.isLabelled(Term.CITATION);
  }

  private boolean isBody(int index) {
    Block block = outline.get(index);
    return headlines.isText(index)
        || block.sign() == Sign.BULLET
        || block.isCoreLabel()
        || (block.sign() == Sign.NUMBER && Wording.endsSentence(outline.text(), block.core()));
  }

  private boolean isTransparent(int index) {
    return headlines.isAside(index)
        || outline.get(index).sign() == Sign.NUMBER
        || outline.heading(index).isPresent()
        || outline.get(index).label().isPresent();
  }

  private int pick(List<List<Integer>> groups, int index) {
    List<Integer> group = groups.get(index);
    int first = group.getFirst();
    int last = group.getLast();
    if (group.size() == 1 || isDeeper(first, last)) {
      return last;
    }
    if (index == 0) {
      return isTitleOfAll(groups) ? last : first;
    }
    boolean kicker =
        Wording.words(outline.text(), outline.get(first).core(), 4) <= 3
            && outline.get(first).style() != Style.PLAIN
            && outline.get(group.get(1)).sign() == Sign.NONE;
    return kicker ? group.get(1) : first;
  }

  private boolean isDeeper(int first, int last) {
    return outline.get(first).style().isHash()
        && outline.get(last).style().isHash()
        && outline.get(first).style().compareTo(outline.get(last).style()) < 0;
  }

  /** Whether the first line titles the whole document and the last the first item. */
  private boolean isTitleOfAll(List<List<Integer>> groups) {
    int first = groups.getFirst().getFirst();
    int last = groups.getFirst().getLast();
    boolean numbered = outline.get(last).sign() == Sign.NUMBER;
    if (numbered || groups.size() < 2) {
      return numbered;
    }
    Style style = outline.get(last).style();
    boolean alike =
        style != Style.PLAIN
            && style != outline.get(first).style()
            && outline.get(groups.get(1).getFirst()).style() == style;
    return alike || isPeriodical(first) || (last - first > 1 && isPeriodical(first + 1));
  }

  private boolean isPeriodical(int index) {
    var core = outline.get(index).core();
    String words =
        Wording.normalise(outline.text(), core.start(), core.end()).toLowerCase(Locale.ROOT);
    if (Wording.words(outline.text(), core, 9) > 8) {
      return false;
    }
    for (String word : words.split("[^a-z-]++", -1)) {
      if (PERIODICALS.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
