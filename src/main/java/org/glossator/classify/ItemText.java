package org.glossator.classify;

import java.util.List;
import java.util.Objects;

/**
 * What the classifier reads of an item.
 *
 * @param headline may be empty
 * @param body at a glance, bullets, paragraphs; of a bullet item, its text
 * @param comment what the editors say about it
 * @param hints names in headline and body that hint at sectors, in order
 */
record ItemText(String headline, String body, String comment, List<SectorHint> hints) {
  ItemText {
    Objects.requireNonNull(headline, "headline");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(comment, "comment");
    hints = List.copyOf(hints);
  }

  /** What the sentence embedding reads: it cuts off what is too long. */
  String embedded() {
    return headline.isEmpty() ? body : headline + ". " + body;
  }

  static ItemText of(TrainingItem item, SectorHints hints) {
    return new ItemText(
        item.text().headline(),
        item.text().body(),
        item.text().comment(),
        hints.find(item.text().headline() + "\n" + item.text().body()).stream()
            .map(SectorHints.Found::hint)
            .toList());
  }
}
