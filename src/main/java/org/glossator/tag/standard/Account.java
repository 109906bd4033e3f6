package org.glossator.tag.standard;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.glossator.Mention;
import org.glossator.Span;

/**
 * Why a span is a mention, or why it is not.
 *
 * @param mentions that overlap the span
 * @param reasons why the span is no mention; empty if it is one
 */
public record Account(Span span, List<Mention> mentions, List<Reason> reasons) {
  /** What kept a span from being a mention. */
  public enum Cause {
    OUTSIDE,
    BOUNDARY,
    ARTICLE,
    BLOCKLIST,
    CASE_RULE,
    AMBIGUOUS,
    OVERLAP,
    SCORE,
    UNKNOWN
  }

  /** One cause in a sentence. */
  public record Reason(Cause cause, String sentence) {
    public Reason {
      Objects.requireNonNull(cause, "cause");
      Objects.requireNonNull(sentence, "sentence");
    }
  }

  public Account {
    Objects.requireNonNull(span, "span");
    mentions = List.copyOf(mentions);
    reasons = List.copyOf(reasons);
  }

  public boolean isMention() {
    return mentions.stream().anyMatch(each -> each.span().equals(span));
  }

  static String quoted(String text, Span span) {
    return "\"" + span.of(text).replace("\n", " ") + "\"";
  }

  static String rounded(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
