package org.glossator.corpus.decision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What was decided about a place. */
public sealed interface Verdict {

  /** The machine's mention is right. */
  record Accepted(Reading now) implements Verdict {
    public Accepted {
      Objects.requireNonNull(now, "now");
    }
  }

  /** Here stands a mention that the machine did not find. */
  record Added(Reading now) implements Verdict {
    public Added {
      Objects.requireNonNull(now, "now");
    }
  }

  /**
   * A mention has another range, type or entity.
   *
   * @param to the right range; the place itself where only the reading changes
   * @param was what the page showed when the reviewer decided
   */
  record Corrected(Anchor to, Reading now, Optional<Reading> was) implements Verdict {
    public Corrected {
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(now, "now");
      Objects.requireNonNull(was, "was");
    }
  }

  /** No mention stands at just this range. */
  record Deleted(Optional<Reading> was) implements Verdict {
    public Deleted {
      Objects.requireNonNull(was, "was");
    }
  }

  /** The item whose headline is the place belongs to these sectors. */
  record Filed(String primary, List<String> secondary) implements Verdict {
    public Filed {
      Objects.requireNonNull(primary, "primary");
      secondary = List.copyOf(secondary);
    }
  }

  /**
   * The item whose headline is the place holds no mention but the decided ones.
   *
   * @param digest SHA-256 of the item's text; a changed item has to be looked at again
   */
  record Completed(String digest) implements Verdict {
    public Completed {
      Objects.requireNonNull(digest, "digest");
    }
  }

  /** Takes earlier decisions back; undoing an undoing brings them back. */
  record Undone(List<String> decisions) implements Verdict {
    public Undone {
      decisions = List.copyOf(decisions);
    }
  }
}
