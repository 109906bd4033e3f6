package org.glossator.pipeline;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import org.glossator.read.FoundSource;

/**
 * How a run works; nothing of it shapes results.
 *
 * @param threads platform threads that annotate, at least 1
 * @param deadline for one brief, from text to annotations
 * @param isDry whether only to say what would be done
 * @param selection sources to look at; the others are left as they are
 */
public record BatchSettings(
    int threads, Duration deadline, boolean isDry, Predicate<FoundSource> selection) {
  public BatchSettings {
    Objects.requireNonNull(deadline, "deadline");
    Objects.requireNonNull(selection, "selection");
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, found " + threads);
    }
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("deadline must be positive, found " + deadline);
    }
  }

  /** All sources, with a deadline that no sound brief comes near. */
  public static BatchSettings of(int threads) {
    return new BatchSettings(threads, Duration.ofMinutes(5), false, _ -> true);
  }
}
