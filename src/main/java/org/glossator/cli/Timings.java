package org.glossator.cli;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Prints when the parts of a start were ready, and how long each took, to the error stream, when
 * the system property {@code glossator.timings} is {@code true}: once the first brief is stored, or
 * at the end where none is. Until then it only remembers, so that it hardly adds to what it
 * measures. Thread-safe.
 */
final class Timings {
  private static final boolean WANTED = Boolean.getBoolean("glossator.timings");

  private static final List<Moment> MOMENTS = new CopyOnWriteArrayList<>();
  private static boolean isPrinted;

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

  /** A brief lies in the corpus; of the first it is noted, and everything printed. */
  static synchronized void stored() {
    if (WANTED && !isPrinted) {
      reached("first brief stored");
      print();
    }
  }

  /** Prints what is not printed yet. */
  static synchronized void print() {
    if (!WANTED || isPrinted) {
      return;
    }
    isPrinted = true;
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
    System.err.printf(Locale.ROOT, "all threads so far took %d ms of the processor%n", processor);
  }
}
