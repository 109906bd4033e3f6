package org.glossator.review;

import java.util.Comparator;
import java.util.Objects;
import org.glossator.AnnotatedBrief;
import org.glossator.Item;

/**
 * An item that waits for review.
 *
 * @param errors expected number of errors that reviewing it mends, in it and elsewhere
 * @param minutes estimated time that a reviewer needs
 * @param open mentions that nobody has decided
 */
public record QueueItem(AnnotatedBrief brief, Item item, double errors, double minutes, int open) {
  /** Most expected errors a minute first. */
  static final Comparator<QueueItem> ORDER =
      Comparator.comparingDouble(QueueItem::rate)
          .reversed()
          .thenComparing(QueueItem::briefId)
          .thenComparing(each -> each.item().span());

  public QueueItem {
    Objects.requireNonNull(brief, "brief");
    Objects.requireNonNull(item, "item");
  }

  double rate() {
    return errors / minutes;
  }

  String briefId() {
    return brief.brief().source().id();
  }

  String headline() {
    return item.headline().of(brief.brief().text());
  }
}
