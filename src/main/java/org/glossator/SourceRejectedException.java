package org.glossator;

/** A source cannot be annotated; the message is one sentence for a person. */
public final class SourceRejectedException extends Exception {
  private static final long serialVersionUID = 1;

  public SourceRejectedException(String message) {
    super(message);
  }

  public SourceRejectedException(String message, Throwable cause) {
    super(message, cause);
  }
}
