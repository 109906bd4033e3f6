package org.glossator.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.glossator.Brief;
import org.glossator.GivenUpException;
import org.glossator.Item;
import org.glossator.ItemKind;
import org.glossator.Layout;
import org.glossator.RoleType;
import org.glossator.Section;
import org.glossator.SourceDocument;
import org.glossator.Span;

/**
 * Finds the structure of a document: lines are classified by their features and a vocabulary of
 * labels, wrapped lines joined, and the parts found by a small grammar over these blocks. Every
 * text has a structure: one without any is a single article. Takes time in proportion to the text.
 * Stateless and thread-safe.
 */
public final class BriefParser {
  private final Vocabulary vocabulary = Vocabulary.load();

  /** The document with title, date, sections, items, roles and facts; spans point into its text. */
  public Brief parse(SourceDocument source) {
    Outline outline = Outline.of(source.text(), vocabulary);
    Headlines headlines = new Headlines(outline);
    Structure structure = Structure.of(outline, headlines);
    FrontMatter front = new FrontMatter(outline, headlines);
    boolean article = structure.isArticle();
    Optional<LocalDate> written = front.date(structure.firstBlock(), article);
    Map<ItemKind, Integer> counts = new EnumMap<>(ItemKind.class);
    List<Item> items = new ArrayList<>();
    for (Segment segment : structure.sections()) {
      GivenUpException.check();
      items.add(new ItemReader(outline, headlines, segment).read(id(segment.kind(), counts)));
    }
    Optional<LocalDate> date = written.isPresent() ? written : front.latest(items);
    items.addAll(news(outline, headlines, structure, new Years(date, written.isPresent()), counts));
    items.sort(Comparator.comparing(Item::span));
    Optional<Span> title = front.title(structure.firstBlock());
    return new Brief(
        source,
        article ? Layout.ARTICLE : Layouts.of(outline, headlines),
        title.isPresent() || !article ? title : headline(items),
        date.isPresent() ? date : front.latest(items),
        sections(outline, structure),
        items);
  }

  private static List<Item> news(
      Outline outline,
      Headlines headlines,
      Structure structure,
      Years years,
      Map<ItemKind, Integer> counts) {
    NewsReader reader = new NewsReader(outline, headlines, years::complete);
    List<Item> items = new ArrayList<>();
    for (NewsSection section : structure.news()) {
      for (Segment segment : reader.segments(section)) {
        GivenUpException.check();
        items.add(reader.read(segment, id(segment.kind(), counts)));
      }
    }
    return items;
  }

  private static Optional<Span> headline(List<Item> items) {
    return items.stream()
        .findFirst()
        .filter(item -> item.roles().stream().anyMatch(role -> role.type() == RoleType.HEADLINE))
        .map(Item::headline);
  }

  private static String id(ItemKind kind, Map<ItemKind, Integer> counts) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-')
        + "-"
        + counts.merge(kind, 1, Integer::sum);
  }

  private static List<Section> sections(Outline outline, Structure structure) {
    int end = outline.text().length();
    NavigableSet<Part> parts = new TreeSet<>(Comparator.comparingInt(Part::start));
    if (!structure.sections().isEmpty()) {
      int main = structure.mainBlock();
      parts.add(new Part("main", outline.offset(main)));
    }
    for (NewsSection section : structure.news()) {
      String name = section.kind() == ItemKind.POLICY_NEWS ? "policy-news" : "corporate-news";
      parts.add(new Part(name, outline.offset(section.heading())));
    }
    if (structure.back() < outline.size()) {
      parts.add(new Part("back", outline.offset(structure.back())));
    }
    if (parts.isEmpty() || parts.first().start() > 0) {
      parts.add(new Part("front", 0));
    }
    List<Section> sections = new ArrayList<>();
    for (Part part : parts) {
      Part next = parts.higher(part);
      Span span = new Span(part.start(), next == null ? end : next.start());
      if (!span.isEmpty()) {
        sections.add(new Section(part.name(), span));
      }
    }
    return sections;
  }

  private record Part(String name, int start) {}
}
