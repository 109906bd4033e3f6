package org.glossator.cli;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Prints when the parts of a start were ready, and how long each took, to the error stream, once
 * the first brief is stored and when the system property {@code glossator.timings} is {@code true}.
 * Until then it only remembers, so that it hardly adds to what it measures. Thread-safe.
 */
final class Timings {
  private static final boolean WANTED = Boolean.getBoolean("glossator.timings");

  private static final List<Moment> MOMENTS = new CopyOnWriteArrayList<>();
  private static volatile boolean isPrinted;

  /**
   * Something is done.
   *
   * @param at milliseconds since the epoch
   * @param taken milliseconds
   */
  private record Moment(String part, long at, long taken) {}

  private Timings() {}

  static <T> T of(String part, Supplier<? extends T> work) {
    if (!WANTED) {
      return work.get();
    }
    long start = System.currentTimeMillis();
    T result = work.get();
    long end = System.currentTimeMillis();
    MOMENTS.add(new Moment(part, end, end - start));
    return result;
  }

  /** A moment that is worth knowing. */
  static void reached(String moment) {
    if (WANTED) {
      MOMENTS.add(new Moment(moment, System.currentTimeMillis(), 0));
    }
  }

  /** A brief lies in the corpus; the first prints everything. */
  static synchronized void stored() {
    if (!WANTED || isPrinted) {
      return;
    }
    isPrinted = true;
    long now = System.currentTimeMillis();
    long processor =
        ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    for (Moment moment : MOMENTS) {
      System.err.printf(
          Locale.ROOT,
          "%6d ms since the start: %s, took %d ms%n",
          moment.at() - start,
          moment.part(),
          moment.taken());
    }
    System.err.printf(
        Locale.ROOT,
        "%6d ms since the start: first brief stored; all threads so far took of the processor"
            + " %d ms%n",
        now - start,
        processor);
  }
}
