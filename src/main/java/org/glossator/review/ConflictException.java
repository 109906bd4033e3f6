package org.glossator.review;

/** A decision cannot be taken as sent; the message says to the reviewer why. */
final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ConflictException(String message) {
    super(message);
  }
}
