package org.glossator.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.glossator.Citation;
import org.glossator.Item;
import org.glossator.ItemFacts;
import org.glossator.ItemKind;
import org.glossator.Role;
import org.glossator.RoleType;
import org.glossator.Span;
import org.glossator.Target;

/** Reads the items of a section of short news: its bullets, or its dated or headed paragraphs. */
final class NewsReader {
  private final Outline outline;
  private final Headlines headlines;
  private final String text;
  private final Function<FoundDate, Optional<LocalDate>> years;

  /**
   * @param years gives a date without year its year
   */
  NewsReader(Outline outline, Headlines headlines, Function<FoundDate, Optional<LocalDate>> years) {
    this.outline = outline;
    this.headlines = headlines;
    this.text = outline.text();
    this.years = years;
  }

  /** The segments of a section, ascending. */
  List<Segment> segments(NewsSection section) {
    List<Integer> starts = bullets(section);
    if (starts.isEmpty()) {
      starts = matching(section, index -> outline.datePrefix(index).isPresent());
    }
    boolean headed = false;
    if (starts.isEmpty()) {
      starts =
          matching(
              section,
              index ->
                  (headlines.isStyled(index) || headlines.isPlain(index))
                      && headlines.hasBody(index, section.end()));
      headed = !starts.isEmpty();
    }
    if (starts.isEmpty()) {
      starts = matching(section, headlines::isText);
    }
    List<Segment> segments = new ArrayList<>();
    for (int index = 0; index < starts.size(); index++) {
      int start = starts.get(index);
      int end = index + 1 < starts.size() ? starts.get(index + 1) : section.end();
      segments.add(new Segment(section.kind(), start, headed ? start + 1 : start, end));
    }
    return segments;
  }

  private static List<Integer> matching(
      NewsSection section, java.util.function.IntPredicate condition) {
    List<Integer> found = new ArrayList<>();
    for (int index = section.from(); index < section.end(); index++) {
      if (condition.test(index)) {
        found.add(index);
      }
    }
    return found;
  }

  /** The bullets that are not indented below others. */
  private List<Integer> bullets(NewsSection section) {
    List<Integer> signed = matching(section, index -> outline.get(index).sign() != Sign.NONE);
    List<Integer> dated =
        signed.stream().filter(index -> outline.datePrefix(index).isPresent()).toList();
    if (!dated.isEmpty() && 2 * dated.size() >= signed.size()) {
      int deepest =
          dated.stream().mapToInt(index -> outline.get(index).indent(text)).max().orElse(0);
      return signed.stream().filter(index -> outline.get(index).indent(text) <= deepest).toList();
    }
    int least = signed.stream().mapToInt(index -> outline.get(index).indent(text)).min().orElse(0);
    return signed.stream().filter(index -> outline.get(index).indent(text) <= least + 1).toList();
  }

  /** Reads one item. */
  Item read(Segment segment, String id) {
    if (segment.body() > segment.first()) {
      return new ItemReader(outline, headlines, segment).read(id);
    }
    Block block = outline.get(segment.first());
    Optional<DatePrefix.Found> prefix = outline.datePrefix(segment.first());
    List<Role> roles = new ArrayList<>();
    List<Citation> citations = new ArrayList<>();
    prefix.ifPresent(found -> roles.add(new Role(RoleType.DATE, found.date().span())));
    int bodyStart = prefix.map(DatePrefix.Found::body).orElse(block.core().start());
    Optional<Span> citation = CitationFinder.find(text, new Span(bodyStart, block.core().end()));
    Span body =
        new Span(bodyStart, citation.map(Span::start).orElse(block.core().end())).strip(text);
    addNonEmpty(roles, RoleType.BULLET, body);
    cite(citation, roles, citations);
    int next = segment.first() + 1;
    while (next < segment.end() && belongs(segment, next)) {
      follow(next, roles, citations);
      next++;
    }
    Optional<FoundDate> date =
        prefix
            .map(DatePrefix.Found::date)
            .or(() -> new DateScanner(text).first(opening(body), false));
    List<Target> targets =
        TargetFinder.year(text, body).isPresent() && segment.kind() == ItemKind.POLICY_NEWS
            ? TargetFinder.find(outline, body, Optional.empty(), false)
            : List.of();
    int end = roles.isEmpty() ? block.core().end() : roles.getLast().span().end();
    return new Item(
        id,
        segment.kind(),
        new Span(block.whole().start(), end),
        body,
        roles,
        new ItemFacts(date.flatMap(years), List.of(), citations, targets));
  }

  private Span opening(Span body) {
    return new Span(body.start(), Math.min(body.end(), body.start() + 60));
  }

  private static void addNonEmpty(List<Role> roles, RoleType type, Span span) {
    if (!span.isEmpty()) {
      roles.add(new Role(type, span));
    }
  }

  private void cite(Optional<Span> citation, List<Role> roles, List<Citation> citations) {
    if (citation.isPresent()) {
      addNonEmpty(roles, RoleType.CITATION, citation.get());
      citations.addAll(CitationFinder.sources(text, citation.get()));
    }
  }

  /** Whether a block that no bullet opens continues the item before it. */
  private boolean belongs(Segment segment, int index) {
    Block first = outline.get(segment.first());
    Block block = outline.get(index);
    return outline.heading(index).isEmpty()
        && (block.isLabelled(Term.CITATION)
            || (block.label().isEmpty()
                && (block.sign() != Sign.NONE
                    || Wording.startsLowerCase(text, block.core())
                    || block.indent(text) > first.indent(text) + 1
                    || (first.sign() == Sign.NONE && headlines.isText(index)))));
  }

  private void follow(int index, List<Role> roles, List<Citation> citations) {
    Block block = outline.get(index);
    Span core = block.label().map(Label::content).orElse(block.core());
    if (block.isLabelled(Term.CITATION)) {
      addNonEmpty(roles, RoleType.CITATION, core);
      citations.addAll(CitationFinder.sources(text, core));
      return;
    }
    Optional<Span> citation = CitationFinder.find(text, core);
    Span body = new Span(core.start(), citation.map(Span::start).orElse(core.end())).strip(text);
    addNonEmpty(roles, RoleType.BULLET, body);
    cite(citation, roles, citations);
  }
}
