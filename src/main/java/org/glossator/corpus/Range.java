package org.glossator.corpus;

/** A half-open range of code points, as written in files. */
public record Range(int start, int end) {
  public boolean overlaps(Range other) {
    return start < other.end && other.start < end;
  }
}
