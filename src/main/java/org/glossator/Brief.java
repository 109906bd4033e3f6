package org.glossator;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A source with its structure.
 *
 * @param title range of the brief's title, where it has one
 * @param date of the brief: as written, else the latest date that an item names
 * @param sections ascending, without overlap
 * @param items ascending, without overlap
 */
public record Brief(
    SourceDocument source,
    Layout layout,
    Optional<Span> title,
    Optional<LocalDate> date,
    List<Section> sections,
    List<Item> items) {
  public Brief {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(date, "date");
    sections = List.copyOf(sections);
    items = List.copyOf(items);
    int previous = 0;
    for (Item item : items) {
      if (item.span().start() < previous || item.span().end() > source.text().length()) {
        throw new IllegalArgumentException(
            "item " + item.id() + " at " + item.span() + " is out of order in " + source.path());
      }
      previous = item.span().end();
    }
  }

  public String text() {
    return source.text();
  }
}
