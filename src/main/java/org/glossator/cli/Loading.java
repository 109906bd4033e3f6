package org.glossator.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Loads parts at once, in the order in which they are given, on as many threads as there are
 * processors: more would only keep the compiler from the processors. A part may wait for one that
 * was given before it. What went wrong in a part is thrown where the part is asked for.
 */
final class Loading implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Math.max(2, Runtime.getRuntime().availableProcessors()),
          Thread.ofPlatform().name("load-", 1).daemon().factory());

  /**
   * Begins with a part.
   *
   * @param name for the timings
   * @return waits for the part
   */
  <T> Supplier<T> start(String name, Supplier<? extends T> part) {
    CompletableFuture<T> result =
        CompletableFuture.supplyAsync(() -> Timings.of(name, part), threads);
    return () -> {
      try {
        return result.join();
      } catch (CompletionException failure) {
        switch (failure.getCause()) {
          case RuntimeException thrown -> throw thrown;
          case Error thrown -> throw thrown;
          default -> throw failure;
        }
      }
    };
  }

  /**
   * Waits for all parts, wanted or not: a process that ends while ONNX Runtime loads a network may
   * crash.
   */
  @Override
  public void close() {
    threads.close();
  }
}
