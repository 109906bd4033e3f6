package org.glossator.tag.standard;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.glossator.Evidence;
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

  /** A piece of evidence as a sentence without its full stop. */
  public static String sentence(String text, Evidence evidence) {
    return switch (evidence) {
      case Evidence.GazetteerHit hit ->
          "listed in %s:%d as \"%s\" (%s), matched by rule %s"
              .formatted(hit.file(), hit.line(), hit.surface(), hit.entry(), hit.rule());
      case Evidence.ModelScore score ->
          "model %s says %s with %s"
              .formatted(score.model(), score.label(), rounded(score.confidence()));
      case Evidence.InDocument rule ->
          "rule %s, from %s at %d"
              .formatted(rule.rule(), quoted(text, rule.source()), rule.source().start());
      case Evidence.Lost lost ->
          "rival %s %s (%s) lost: %s"
              .formatted(lost.type(), quoted(text, lost.span()), lost.entity().id(), lost.reason());
      case Evidence.Decided decided ->
          "%s decided: %s".formatted(decided.reviewer(), decided.decision());
    };
  }

  static String quoted(String text, Span span) {
    return "\"" + span.of(text).replace("\n", " ") + "\"";
  }

  static String rounded(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
