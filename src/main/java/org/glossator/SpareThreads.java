package org.glossator;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future.State;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Threads that have nothing to do any more and help with parts of what others do. Results do not
 * depend on how many there are. Thread-safe.
 */
public final class SpareThreads {
  /** Nobody helps. */
  public static final SpareThreads NONE = new SpareThreads();

  /** Below zero where a thread that was lent while its own work waited has that work again. */
  private final AtomicInteger idle = new AtomicInteger();

  /** From now on there is one more. */
  public void add() {
    idle.incrementAndGet();
  }

  /**
   * Works on all parts, with whoever is idle, and gives the results in the order of the parts. What
   * the work on the first bad part throws is thrown; parts not begun by then are left, and helpers
   * are interrupted.
   *
   * @throws GivenUpException if the thread was interrupted before a part or while it waited for a
   *     helper
   */
  public <P, R> List<R> map(List<P> parts, Function<? super P, ? extends R> work) {
    List<FutureTask<R>> tasks =
        parts.stream().map(part -> new FutureTask<R>(() -> work.apply(part))).toList();
    try {
      for (int index = 0; index < tasks.size(); index++) {
        for (int others = index + 1; others < tasks.size() && borrow(); others++) {
          Thread.ofPlatform().name("help").daemon().start(() -> help(tasks));
        }
        GivenUpException.check();
        tasks.get(index).run();
        if (tasks.get(index).state() == State.FAILED) {
          break;
        }
      }
      return tasks.stream().<R>map(this::result).toList();
    } finally {
      tasks.forEach(task -> task.cancel(true));
    }
  }

  private boolean borrow() {
    return idle.getAndUpdate(count -> count > 0 ? count - 1 : count) > 0;
  }

  private void help(List<? extends FutureTask<?>> tasks) {
    try {
      tasks.forEach(FutureTask::run);
    } finally {
      idle.incrementAndGet();
    }
  }

  /** A thread that waits for a helper is idle as well. */
  private <R> R result(FutureTask<R> task) {
    int waiting = task.isDone() ? 0 : 1;
    idle.addAndGet(waiting);
    try {
      return task.get();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new GivenUpException();
    } catch (ExecutionException failure) {
      switch (failure.getCause()) {
        case RuntimeException thrown -> throw thrown;
        case Error thrown -> throw thrown;
        default -> throw new IllegalStateException(failure.getCause());
      }
    } finally {
      idle.addAndGet(-waiting);
    }
  }
}
