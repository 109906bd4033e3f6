package org.glossator.evaluate.score;

import java.util.List;
import java.util.Objects;

/**
 * Gold mentions and predicted mentions, one to one.
 *
 * @param pairs ascending by gold mention
 * @param missed gold mentions without partner, ascending
 * @param spurious predicted mentions without partner, ascending
 */
public record Matching(List<Pair> pairs, List<Marked> missed, List<Marked> spurious) {
  public Matching {
    pairs = List.copyOf(pairs);
    missed = List.copyOf(missed);
    spurious = List.copyOf(spurious);
  }

  /** Two mentions that share at least one code point. */
  public record Pair(Marked gold, Marked predicted) {
    public Pair {
      Objects.requireNonNull(gold, "gold");
      Objects.requireNonNull(predicted, "predicted");
    }

    public boolean sameRange() {
      return gold.sameRange(predicted);
    }

    public boolean sameType() {
      return gold.type() == predicted.type();
    }
  }
}
