package org.glossator.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Loads independent parts at once, on threads of its own, as many as there are parts: a part may
 * wait for another. What went wrong in a part is thrown where the part is asked for.
 */
final class Loading implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("load-", 1).daemon().factory());

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
