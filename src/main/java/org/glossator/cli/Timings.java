package org.glossator.cli;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Prints how long the parts of a start take, to the error stream, when the system property {@code
 * glossator.timings} is {@code true}.
 */
final class Timings {
  private static final boolean WANTED = Boolean.getBoolean("glossator.timings");

  private static final AtomicBoolean STORED = new AtomicBoolean();

  private Timings() {}

  static <T> T of(String part, Supplier<? extends T> work) {
    if (!WANTED) {
      return work.get();
    }
    long wall = System.nanoTime();
    long processor = processor();
    T result = work.get();
    print(part, (System.nanoTime() - wall) / 1_000_000, (processor() - processor) / 1_000_000);
    return result;
  }

  /** A moment that is worth knowing. */
  static void reached(String moment) {
    if (WANTED) {
      print(moment, 0, 0);
    }
  }

  /** The first brief of a run lies in the corpus; called for every brief. */
  static void stored() {
    if (WANTED && !STORED.getAndSet(true)) {
      long seconds =
          ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
      print("first brief stored; all threads so far", 0, seconds);
    }
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(String part, long wall, long processor) {
    long since = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    System.err.printf(
        Locale.ROOT,
        "%6d ms since the start: %s, %d ms, of the processor %d ms%n",
        since,
        part,
        wall,
        processor);
  }
}
