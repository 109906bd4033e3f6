package org.glossator.cli;

import java.util.function.Supplier;

/**
 * Something expensive that is made when it is first asked for, once. Thread-safe.
 *
 * @param <T> what it is
 */
final class Loaded<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private T value;

  Loaded(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    if (value == null) {
      value = maker.get();
    }
    return value;
  }
}
