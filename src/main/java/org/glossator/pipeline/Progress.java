package org.glossator.pipeline;

import org.glossator.Outcome;

/** Hears of each outcome, from any thread, in no order. */
@FunctionalInterface
public interface Progress {
  void done(Outcome outcome);
}
