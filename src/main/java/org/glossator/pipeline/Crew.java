package org.glossator.pipeline;

import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.glossator.SpareThreads;

/**
 * Works through jobs with a number of threads. A job over its deadline is given up: its thread is
 * interrupted and, as Java cannot end a thread, left behind as a daemon, and another takes its
 * place.
 *
 * @param <J> kind of job
 */
final class Crew<J> {
  private static final long LOOK_MILLISECONDS = 50;

  private final int threads;
  private final Duration deadline;
  private final BiConsumer<J, Turn> work;
  private final Consumer<J> givenUp;
  private final StopSignal stop;
  private final SpareThreads spare;

  private final Set<Worker> workers = new HashSet<>();
  private Iterator<J> jobs;
  private Throwable failure;
  private int hired;

  /** One job in the hands of one thread. */
  static final class Turn {
    private final AtomicBoolean isClaimed = new AtomicBoolean();
    private volatile long started;

    /** Starts the clock. */
    void start() {
      started = System.nanoTime() | 1;
    }

    /** Whether the job may be finished; false if it has been given up. */
    boolean claim() {
      return isClaimed.compareAndSet(false, true);
    }

    private boolean isOver(Duration deadline) {
      return started != 0 && System.nanoTime() - started > deadline.toNanos();
    }
  }

  private final class Worker extends Thread {
    private J job;
    private Turn turn;

    Worker(int number) {
      super("annotate-" + number);
      setDaemon(true);
    }

    @Override
    public void run() {
      while (next(this)) {
        try {
          work.accept(job, turn);
        } catch (RuntimeException | Error thrown) {
          fail(thrown);
        }
      }
    }
  }

  /**
   * @param spare gets the threads that find no more jobs
   */
  Crew(
      int threads,
      Duration deadline,
      BiConsumer<J, Turn> work,
      Consumer<J> givenUp,
      StopSignal stop,
      SpareThreads spare) {
    this.threads = threads;
    this.deadline = deadline;
    this.work = work;
    this.givenUp = givenUp;
    this.stop = stop;
    this.spare = spare;
  }

  /** Does all jobs, or those in hand once the signal to stop is given or a job throws. */
  void run(Iterator<J> all) throws InterruptedException {
    synchronized (this) {
      jobs = all;
      for (int count = 0; count < threads; count++) {
        hire();
      }
    }
    while (true) {
      synchronized (this) {
        if (workers.isEmpty()) {
          break;
        }
        wait(LOOK_MILLISECONDS);
      }
      giveUpLate();
    }
    switch (failure) {
      case null -> {}
      case RuntimeException thrown -> throw thrown;
      case Error thrown -> throw thrown;
      default -> throw new IllegalStateException(failure);
    }
  }

  private synchronized void hire() {
    Worker worker = new Worker(++hired);
    workers.add(worker);
    worker.start();
  }

  private synchronized boolean next(Worker worker) {
    boolean isLeftBehind = !workers.contains(worker);
    if (isLeftBehind || stop.isGiven() || failure != null || !jobs.hasNext()) {
      workers.remove(worker);
      if (!isLeftBehind) {
        spare.add();
      }
      notifyAll();
      return false;
    }
    worker.job = jobs.next();
    worker.turn = new Turn();
    return true;
  }

  private synchronized void fail(Throwable thrown) {
    if (failure == null) {
      failure = thrown;
    }
  }

  private void giveUpLate() {
    for (Worker worker : late()) {
      givenUp.accept(worker.job);
      synchronized (this) {
        workers.remove(worker);
        hire();
      }
      worker.interrupt();
    }
  }

  private synchronized Set<Worker> late() {
    Set<Worker> late = new HashSet<>();
    for (Worker worker : workers) {
      if (worker.turn != null && worker.turn.isOver(deadline) && worker.turn.claim()) {
        late.add(worker);
      }
    }
    return late;
  }
}
