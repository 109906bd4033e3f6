package org.glossator.evaluate.score;

import java.util.Comparator;
import java.util.Objects;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.corpus.BriefFile.MentionEntry;
import org.glossator.corpus.Range;

/**
 * A mention that is scored.
 *
 * @param range in code points
 * @param entry as it stands in the file
 */
public record Marked(Range range, EntityType type, MentionEntry entry)
    implements Comparable<Marked> {
  private static final Comparator<Marked> ORDER =
      Comparator.<Marked>comparingInt(each -> each.range().start())
          .thenComparingInt(each -> each.range().end())
          .thenComparing(Marked::type)
          .thenComparing(each -> each.entity().name())
          .thenComparing(each -> each.entity().id());

  public Marked {
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(entry, "entry");
  }

  /**
   * @throws IllegalArgumentException if the type is not one of {@link EntityType}
   */
  static Marked of(MentionEntry entry) {
    return new Marked(entry.range(), EntityType.valueOf(entry.type()), entry);
  }

  public String text() {
    return entry.text() == null ? "" : entry.text();
  }

  /** The identity; with empty id and name where the file names none. */
  public Entity entity() {
    return entry.entity() == null ? new Entity("", "") : entry.entity();
  }

  boolean sameRange(Marked other) {
    return range.equals(other.range);
  }

  /** Code points that both hold. */
  int shared(Marked other) {
    return Math.max(
        0, Math.min(range.end(), other.range.end()) - Math.max(range.start(), other.range.start()));
  }

  @Override
  public int compareTo(Marked other) {
    return ORDER.compare(this, other);
  }
}
