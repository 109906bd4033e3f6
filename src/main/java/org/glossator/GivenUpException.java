package org.glossator;

/** Nobody waits any more for what this thread works on. */
public final class GivenUpException extends RuntimeException {
  private static final long serialVersionUID = 1;

  GivenUpException() {
    super("the brief took too long and was given up");
  }

  /**
   * To be called in every loop over a brief's parts: Java ends no thread that does not end itself.
   *
   * @throws GivenUpException if the thread was interrupted
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new GivenUpException();
    }
  }
}
