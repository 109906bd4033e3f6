package org.glossator.train.measure;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glossator.Span;
import org.glossator.tag.encoder.EncoderReading;
import org.glossator.tag.encoder.LineReader;
import org.glossator.tag.encoder.ListedHints;

/**
 * Asks another reader once for each line. Lines of equal text and place must come with equal hints
 * or with none.
 */
final class RememberedReader implements LineReader {
  private record Line(String text, Span span, boolean isHinted) {}

  private final LineReader reader;
  private final Map<Line, EncoderReading> readings = new ConcurrentHashMap<>();

  RememberedReader(LineReader reader) {
    this.reader = requireNonNull(reader, "reader is null");
  }

  @Override
  public EncoderReading read(String text, Span line, ListedHints hints) {
    return readings.computeIfAbsent(
        new Line(text, line, hints.isEmpty()), _ -> reader.read(text, line, hints));
  }
}
