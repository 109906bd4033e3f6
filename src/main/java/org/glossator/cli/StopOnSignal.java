package org.glossator.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.glossator.pipeline.StopSignal;

/**
 * While open, a request to end the process (SIGTERM, SIGINT) lets the run finish the briefs in hand
 * and write its record. The process then ends with the signal's code, 143 or 130.
 */
final class StopOnSignal implements AutoCloseable {
  private static final long LONGEST_MINUTES = 10;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;

  StopOnSignal(StopSignal stop) {
    hook =
        new Thread(
            () -> {
              stop.give();
              await();
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void await() {
    try {
      if (!ended.await(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        return;
      }
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException isEnding) {
      // The process is ending: the hook runs already and has just been told to go on.
    }
  }
}
