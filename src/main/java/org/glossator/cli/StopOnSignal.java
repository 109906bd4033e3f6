package org.glossator.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.glossator.pipeline.StopSignal;
import org.jline.utils.Signals;

/**
 * While open, a request to end the process (SIGTERM, SIGINT, SIGHUP) lets the run finish the briefs
 * in hand and write its record; a second one ends the process at once. Signals are caught, instead
 * of waiting in a shutdown hook, because ONNX Runtime has a hook of its own, which takes from
 * running threads what they need.
 */
final class StopOnSignal implements AutoCloseable {
  /** Added to a signal's number it is the exit code of what the signal ended. */
  private static final int ENDED = 128;

  private static final Map<String, Integer> NUMBERS = Map.of("HUP", 1, "INT", 2, "TERM", 15);

  private final StopSignal stop;
  private final AtomicInteger caught = new AtomicInteger();
  private final Map<String, Object> before = new LinkedHashMap<>();

  StopOnSignal(StopSignal stop) {
    this.stop = stop;
    NUMBERS.forEach(
        (name, number) -> before.put(name, Signals.register(name, () -> asked(number))));
  }

  private void asked(int number) {
    if (!caught.compareAndSet(0, number)) {
      Runtime.getRuntime().halt(ENDED + number);
    }
    stop.give();
  }

  /** Of the signal that was caught. */
  OptionalInt exitCode() {
    return caught.get() == 0 ? OptionalInt.empty() : OptionalInt.of(ENDED + caught.get());
  }

  @Override
  public void close() {
    before.forEach(Signals::unregister);
  }
}
