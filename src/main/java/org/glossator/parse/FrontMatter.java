package org.glossator.parse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.glossator.Item;
import org.glossator.Span;

/** Finds the title and the date of a document. */
final class FrontMatter {
  private static final int LINES = 40;
  private static final int DATELINE = 90;

  private final Outline outline;
  private final Headlines headlines;
  private final DateScanner dates;

  FrontMatter(Outline outline, Headlines headlines) {
    this.outline = outline;
    this.headlines = headlines;
    this.dates = new DateScanner(outline.text());
  }

  /**
   * The title: of the front matter, where there is one.
   *
   * @param first block of the first item
   */
  Optional<Span> title(int first) {
    Optional<Span> candidate = Optional.empty();
    for (int index = 0; index < Math.min(first, LINES); index++) {
      Block block = outline.get(index);
      boolean contents = outline.heading(index).filter(Term::isSection).isPresent();
      if (contents && candidate.isPresent()) {
        return candidate;
      }
      if (!contents
          && outline.heading(index).isEmpty()
          && block.label().isEmpty()
          && block.sign() == Sign.NONE
          && !headlines.isAside(index)
          && Wording.containsLetter(outline.text(), block.core())
          && block.core().length() <= 220) {
        if (block.style() == Style.HASH_1 || Wording.words(outline.text(), block.core(), 2) > 1) {
          return Optional.of(block.core());
        }
        candidate = candidate.isPresent() ? candidate : Optional.of(block.core());
      }
    }
    return candidate;
  }

  /** The date written before the first item, or among the first lines of the only kind of text. */
  Optional<LocalDate> date(int first, boolean article) {
    Optional<LocalDate> found = labelledOrAlone(0, Math.min(first, LINES));
    if (found.isEmpty()) {
      found = anywhere(0, Math.min(first, LINES));
    }
    if (found.isEmpty() && article) {
      found = labelledOrAlone(first, Math.min(outline.size(), first + 8));
      for (int index = first;
          found.isEmpty() && index < Math.min(outline.size(), first + 4);
          index++) {
        Span core = outline.get(index).core();
        found =
            dates
                .first(new Span(core.start(), Math.min(core.end(), core.start() + DATELINE)), true)
                .flatMap(FoundDate::full);
      }
    }
    return found;
  }

  private Optional<LocalDate> labelledOrAlone(int from, int limit) {
    for (int index = from; index < limit; index++) {
      Block block = outline.get(index);
      Optional<FoundDate> date =
          block.isLabelled(Term.DATE) ? dates.first(block.core(), true) : headlines.dateOf(index);
      if (date.isPresent()) {
        return date.get().full();
      }
    }
    return Optional.empty();
  }

  private Optional<LocalDate> anywhere(int from, int limit) {
    for (int index = from; index < limit; index++) {
      Span core = outline.get(index).core();
      Optional<FoundDate> date =
          dates.first(new Span(core.start(), Math.min(core.end(), core.start() + 200)), true);
      if (date.isPresent()) {
        return date.get().full();
      }
    }
    return Optional.empty();
  }

  /** The latest date that the items give as theirs, or else that stands anywhere in them. */
  Optional<LocalDate> latest(List<Item> items) {
    Optional<LocalDate> stated =
        items.stream().flatMap(item -> item.facts().date().stream()).max(LocalDate::compareTo);
    return stated.isPresent()
        ? stated
        : items.stream().flatMap(item -> latest(item.span()).stream()).max(LocalDate::compareTo);
  }

  private Optional<LocalDate> latest(Span range) {
    Optional<LocalDate> latest = Optional.empty();
    int from = range.start();
    Optional<FoundDate> found = dates.first(range, true);
    while (found.isPresent()) {
      LocalDate date = found.get().full().orElseThrow();
      latest = latest.filter(each -> each.isAfter(date)).or(() -> Optional.of(date));
      from = found.get().span().end();
      found = dates.first(new Span(from, range.end()), true);
    }
    return latest;
  }
}
