package org.glossator.evaluate.score;

import java.util.Locale;

/** What is wrong. */
public enum Cause {
  /** Type right, span not. */
  BOUNDARY,
  /** Span right, type not. */
  TYPE,
  /** Overlaps, but neither span nor type is right. */
  BOUNDARY_AND_TYPE,
  /** Gold that nothing was predicted for. */
  MISSED,
  /** Predicted where gold has nothing. */
  SPURIOUS,
  /** Span and type right, identity not. */
  WRONG_IDENTITY,
  /** An item that was not found. */
  MISSED_ITEM,
  /** An item where gold has none. */
  SPURIOUS_ITEM,
  /** An item filed under the wrong sector. */
  SECTOR;

  /** As written in files. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What kind of answer it is about; the same place may be wrong once in each. */
  public String layer() {
    return switch (this) {
      case BOUNDARY, TYPE, BOUNDARY_AND_TYPE, MISSED, SPURIOUS -> "mention";
      case WRONG_IDENTITY -> "identity";
      case MISSED_ITEM, SPURIOUS_ITEM -> "item";
      case SECTOR -> "sector";
    };
  }
}
