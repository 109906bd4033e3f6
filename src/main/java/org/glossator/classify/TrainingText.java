package org.glossator.classify;

import java.util.Objects;

/**
 * The words of a training item.
 *
 * @param headline may be empty
 * @param body at a glance, bullets, paragraphs; of a news bullet, its text
 * @param comment what editors say about it, may be empty; weighs less than the body
 */
public record TrainingText(String headline, String body, String comment) {
  public TrainingText {
    Objects.requireNonNull(headline, "headline");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(comment, "comment");
  }

  /** What is not empty, with one space between. */
  String whole() {
    return (headline + " " + body + " " + comment).strip();
  }

  /** What the item is called in lists. */
  String title() {
    return headline.isEmpty() ? body : headline;
  }
}
