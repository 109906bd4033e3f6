package org.glossator.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.glossator.Brief;
import org.glossator.Item;
import org.glossator.ItemKind;
import org.glossator.Mention;
import org.glossator.Role;
import org.glossator.Span;

/** Takes from a brief what the classifier reads. Thread-safe. */
final class ItemTexts {
  private final SectorHints hints;

  ItemTexts(SectorHints hints) {
    this.hints = hints;
  }

  /** The text of an item by role; a bullet item's headline is its body. */
  ItemText of(Brief brief, Item item, List<Mention> mentions) {
    StringBuilder body = new StringBuilder();
    StringBuilder comment = new StringBuilder();
    List<Span> read = new ArrayList<>();
    boolean headed = item.kind() == ItemKind.MAIN || item.kind() == ItemKind.ARTICLE;
    if (headed) {
      read.add(item.headline());
    }
    for (Role role : item.roles()) {
      switch (role.type()) {
        case AT_A_GLANCE, BULLET, PARAGRAPH -> append(body, brief, role, read);
        case EXPLAINER, COMMENT, ARTICLE_TITLE -> append(comment, brief, role, new ArrayList<>());
        case HEADLINE, ARTICLE_TITLE_CHINESE, ISSUING_BODIES, DATE, CITATION -> {}
      }
    }
    if (!headed && body.isEmpty()) {
      body.append(item.headline().of(brief.text()));
      read.add(item.headline());
    }
    return new ItemText(
        headed ? item.headline().of(brief.text()) : "",
        body.toString(),
        comment.toString(),
        hints(brief, read, mentions));
  }

  private static void append(StringBuilder text, Brief brief, Role role, List<Span> read) {
    text.append(text.isEmpty() ? "" : "\n").append(role.span().of(brief.text()));
    read.add(role.span());
  }

  /** Names found in the ranges; where a mention overlaps, its entity stands instead. */
  private List<SectorHint> hints(Brief brief, List<Span> read, List<Mention> mentions) {
    record Placed(int start, SectorHint hint) {}
    List<Placed> placed = new ArrayList<>();
    for (Span range : read) {
      List<Mention> inside =
          mentions.stream().filter(mention -> range.contains(mention.span())).toList();
      for (Mention mention : inside) {
        hints
            .of(mention.entity().id())
            .ifPresent(hint -> placed.add(new Placed(mention.span().start(), hint)));
      }
      for (SectorHints.Found found : hints.find(range.of(brief.text()))) {
        Span span =
            new Span(range.start() + found.span().start(), range.start() + found.span().end());
        if (inside.stream()
            .noneMatch(mention ->
                mention.span().overlaps(span) && hints.of(mention.entity().id()).isPresent())) {
          placed.add(new Placed(span.start(), found.hint()));
        }
      }
    }
    return placed.stream()
        .sorted(Comparator.comparingInt(Placed::start))
        .map(Placed::hint)
        .collect(Collectors.toList());
  }
}
