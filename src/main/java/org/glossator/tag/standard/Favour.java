package org.glossator.tag.standard;

import org.glossator.tag.encoder.Bars;

/** What the tagger favours: one threshold, the encoder's bar, moves with it. */
public enum Favour {
  /** Fewer wrong mentions, more missed ones. */
  PRECISION,
  /** The standard. */
  NEITHER,
  /** Fewer missed mentions, more wrong ones. */
  RECALL;

  /** The least probability of a mention of each type that the encoder may propose. */
  public Bars bars() {
    return switch (this) {
      case PRECISION -> new Bars(0.95, 0.95, 0.95, 0.5);
      case NEITHER -> Bars.STANDARD;
      case RECALL -> new Bars(0.3, 0.3, 0.3, 0);
    };
  }
}
