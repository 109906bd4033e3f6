package org.glossator.tag.encoder;

import java.util.Optional;
import org.glossator.EntityType;

/**
 * The thirteen labels a word can carry: outside, and for every entity type the first, an inner and
 * the last word of a mention of several words, and the only word of a mention of one. Label numbers
 * are the rows of the network's head and must not change between versions.
 */
public final class Labels {
  /** Where in its mention a word stands. */
  public enum Position {
    FIRST,
    INNER,
    LAST,
    ONLY
  }

  public static final int OUTSIDE = 0;
  private static final Position[] POSITIONS = Position.values();
  private static final EntityType[] TYPES = EntityType.values();
  public static final int COUNT = 1 + POSITIONS.length * TYPES.length;

  private Labels() {}

  public static int of(EntityType type, Position position) {
    return 1 + type.ordinal() * POSITIONS.length + position.ordinal();
  }

  public static Optional<EntityType> type(int label) {
    return label == OUTSIDE ? Optional.empty() : Optional.of(TYPES[(label - 1) / POSITIONS.length]);
  }

  /** Whether a sentence may begin with this label. */
  public static boolean mayStart(int label) {
    return label == OUTSIDE
        || position(label) == Position.FIRST
        || position(label) == Position.ONLY;
  }

  /** Whether a sentence may end with this label. */
  public static boolean mayEnd(int label) {
    return label == OUTSIDE || position(label) == Position.LAST || position(label) == Position.ONLY;
  }

  public static boolean mayFollow(int previous, int next) {
    if (mayEnd(previous)) {
      return mayStart(next);
    }
    return !mayStart(next) && type(previous).equals(type(next));
  }

  private static Position position(int label) {
    return POSITIONS[(label - 1) % POSITIONS.length];
  }
}
