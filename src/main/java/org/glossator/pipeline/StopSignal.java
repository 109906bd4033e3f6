package org.glossator.pipeline;

/** Asks a run to end after the briefs in hand. Thread-safe. */
public final class StopSignal {
  private volatile boolean given;

  public void give() {
    given = true;
  }

  public boolean isGiven() {
    return given;
  }
}
