package org.glossator.pipeline;

import org.glossator.Change;
import org.glossator.Outcome;

/** Hears of each source, from any thread, in no order. */
public interface Progress {
  /** It was annotated or rejected just now. */
  void done(Outcome outcome);

  /** It was left as it is. */
  default void kept(Outcome outcome) {}

  /** Why its brief is stored anew; comes before {@link #done}. */
  default void changed(Change change) {}
}
