package org.glossator.evaluate.score;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One wrong case.
 *
 * @param brief id
 * @param gold what is right; {@link Answer#NONE} for spurious ones
 * @param predicted what was found; {@link Answer#NONE} for missed ones
 */
public record ErrorCase(String brief, Cause cause, Answer gold, Answer predicted, Context context) {
  public ErrorCase {
    Objects.requireNonNull(brief, "brief");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(gold, "gold");
    Objects.requireNonNull(predicted, "predicted");
    Objects.requireNonNull(context, "context");
  }

  /**
   * The text around the case.
   *
   * @param role of the place
   * @param evidence why the prediction was made, or what lost here
   */
  public record Context(
      String before, String quote, String after, String role, List<String> evidence) {
    public Context {
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(quote, "quote");
      Objects.requireNonNull(after, "after");
      Objects.requireNonNull(role, "role");
      evidence = List.copyOf(evidence);
    }
  }

  /** The answer that names the case: gold's, or the prediction's where gold has none. */
  public Answer subject() {
    return gold.absent() ? predicted : gold;
  }

  /** The same for the same place and kind of answer, in whatever version it is wrong. */
  public String key() {
    Answer subject = subject();
    return brief
        + "@"
        + subject.start()
        + "-"
        + subject.end()
        + "/"
        + cause.layer()
        + (gold.absent() ? "/spurious/" + subject.label() : "");
  }

  /** The key as an anchor of HTML. */
  public String anchor() {
    return "case-" + key().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}-]", "-");
  }

  /** Equal for repetitions of one mistake. */
  public String mistake() {
    return String.join(
        "\t",
        cause.text(),
        gold.label(),
        gold.text(),
        predicted.label(),
        predicted.text(),
        cause == Cause.WRONG_IDENTITY ? gold.identity() + "\t" + predicted.identity() : "");
  }
}
