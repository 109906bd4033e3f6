package org.glossator.review;

import java.util.Locale;
import org.glossator.AnnotatedBrief;
import org.glossator.Mention;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.Resolved;

/**
 * A mention as the page shows it. Offsets are UTF-16 units of the brief's text.
 *
 * @param decision id of the decision that made it, empty for the machine's
 * @param by who decided, empty for the machine
 * @param open whether a reviewer should look at it
 */
public record MentionView(
    int start,
    int end,
    String type,
    String entity,
    String name,
    double confidence,
    String decision,
    String by,
    boolean open,
    boolean unlisted) {

  static MentionView of(Resolved resolved, Mention mention) {
    Decision decision = resolved.decided().get(mention.span());
    return new MentionView(
        mention.span().start(),
        mention.span().end(),
        mention.type().name(),
        mention.entity().id(),
        mention.entity().name(),
        Math.round(mention.confidence() * 1000) / 1000.0,
        decision == null ? "" : decision.id(),
        decision == null ? "" : decision.author().reviewer(),
        decision == null && Expectation.matters(mention),
        Expectation.isUnlisted(mention));
  }

  /** The mention in words, for a screen reader. */
  String description() {
    String source =
        by.isEmpty()
            ? String.format(Locale.ROOT, "machine, %d percent", Math.round(confidence * 100))
            : "decided by " + by;
    return type.toLowerCase(Locale.ROOT) + " " + name + ", " + source;
  }

  private String classes() {
    return type.charAt(0)
        + (open ? " open" : "")
        + (by.isEmpty() ? "" : " decided")
        + (unlisted ? " unlisted" : "");
  }

  /** The mark around its text, which may be cut at the end of the stretch that is shown. */
  String html(AnnotatedBrief brief, int shownEnd) {
    return "<mark tabindex=\"0\" role=\"button\" class=\""
        + classes()
        + "\" data-start=\""
        + start
        + "\" data-end=\""
        + end
        + "\" aria-description=\""
        + Html.text(description())
        + "\">"
        + Html.text(brief.brief().text().substring(start, Math.min(end, shownEnd)))
        + "</mark>";
  }
}
