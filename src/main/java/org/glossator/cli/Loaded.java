package org.glossator.cli;

import java.util.function.Supplier;

/**
 * Something expensive that is made when it is first asked for, once. Thread-safe.
 *
 * @param <T> what it is
 */
final class Loaded<T> implements Supplier<T>, AutoCloseable {
  private final Supplier<T> maker;
  private Thread beginning;
  private T value;

  Loaded(Supplier<T> maker) {
    this.maker = maker;
  }

  /** Makes it on a thread of its own; what goes wrong is told to whoever asks for it. */
  void begin() {
    beginning = Thread.ofPlatform().name("begin").daemon().start(this::tryToGet);
  }

  private void tryToGet() {
    try {
      get();
    } catch (RuntimeException later) {
      // Whoever asks for it meets the same again.
    }
  }

  /**
   * Waits until what was begun is made: a process that ends while ONNX Runtime loads a network may
   * crash.
   */
  @Override
  public void close() {
    if (beginning != null) {
      try {
        beginning.join();
      } catch (InterruptedException interruption) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public synchronized T get() {
    if (value == null) {
      value = maker.get();
    }
    return value;
  }
}
