package org.glossator.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glossator.AnnotatedBrief;
import org.glossator.Item;
import org.glossator.corpus.decision.Resolved;

/**
 * A part of the whole-brief view: an item, or text between items.
 *
 * @param item one or none
 * @param outside text between items; one or none
 */
public record BriefPart(List<ItemView> item, List<ItemView.Stretch> outside) {
  public BriefPart {
    item = List.copyOf(item);
    outside = List.copyOf(outside);
  }

  static List<BriefPart> of(AnnotatedBrief machine, Resolved resolved) {
    AnnotatedBrief brief = resolved.brief();
    List<BriefPart> parts = new ArrayList<>();
    int at = 0;
    for (Item each : brief.brief().items()) {
      ItemView.between(brief, at, each.span().start())
          .ifPresent(one -> parts.add(new BriefPart(List.of(), List.of(one))));
      parts.add(new BriefPart(List.of(ItemView.of(machine, resolved, each)), List.of()));
      at = each.span().end();
    }
    ItemView.between(brief, at, brief.brief().text().length())
        .ifPresent(one -> parts.add(new BriefPart(List.of(), List.of(one))));
    return parts;
  }

  /** What the script must know, of a page without brief. */
  static Map<String, Object> setup(Session session, String edition) {
    Map<String, Object> setup = new TreeMap<>();
    setup.put("reviewer", session.reviewer().name());
    setup.put("csrf", session.csrf());
    setup.put("edition", edition);
    setup.put("offline", false);
    return setup;
  }

  /** What the script must know of a brief. */
  static Map<String, Object> setup(AnnotatedBrief brief, Session session, String edition) {
    Map<String, Object> setup = setup(session, edition);
    setup.put("brief", brief.brief().source().id());
    setup.put("sha256", brief.brief().source().sha256());
    return setup;
  }
}
