package org.glossator.train.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.Brief;
import org.glossator.Item;
import org.glossator.ItemFacts;
import org.glossator.ItemKind;
import org.glossator.Layout;
import org.glossator.Role;
import org.glossator.RoleType;
import org.glossator.SourceDocument;
import org.glossator.Span;

/** Makes briefs of tagging texts, so that the whole tagger can be asked about them. */
public final class TaggedBriefs {
  private static final String GAP = "\n\n";
  private static final String BULLET = "- ";

  private TaggedBriefs() {}

  /**
   * A brief of one document: one item whose lines are paragraphs, or bullets without their sign.
   *
   * @param id unique among the briefs
   * @param mentions gets every marked mention, with its span in the brief
   */
  public static Brief of(String id, TaggedDocument document, List<TaggedMention> mentions) {
    StringBuilder text = new StringBuilder();
    List<Role> roles = new ArrayList<>();
    for (TaggedLine line : document.lines()) {
      int start = text.length();
      text.append(line.text());
      boolean isBullet = line.text().startsWith(BULLET) && line.text().length() > BULLET.length();
      roles.add(
          new Role(
              isBullet ? RoleType.BULLET : RoleType.PARAGRAPH,
              new Span(isBullet ? start + BULLET.length() : start, text.length())));
      for (TaggedMention mention : line.mentions()) {
        Span span = mention.span();
        mentions.add(
            new TaggedMention(new Span(start + span.start(), start + span.end()), mention.type()));
      }
      text.append(GAP);
    }
    Item item =
        new Item(
            "article-1",
            ItemKind.ARTICLE,
            new Span(0, text.length()),
            new Span(0, 0),
            roles,
            ItemFacts.NONE);
    SourceDocument source =
        new SourceDocument(
            id,
            id,
            DigestUtils.sha256Hex(text.toString().getBytes(StandardCharsets.UTF_8)),
            text.toString());
    return new Brief(
        source, Layout.ARTICLE, Optional.empty(), Optional.empty(), List.of(), List.of(item));
  }
}
