package org.glossator.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glossator.SourceRejectedException;

/**
 * Files of documents: a JSON object {@code {"id": "...", "text": "..."}} a line. A file is read as
 * a stream, a line at a time. Jackson reads the lines, as it does everywhere in this program.
 */
final class DocumentLines {
  static final String ENDING = "jsonl";

  private static final int LONGEST_ID = 1000;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private DocumentLines() {}

  /** What a line says. */
  record Document(String id, String text) {}

  /** Hears of each line: where it lies, and its document's id or why it has none. */
  interface Listener {
    void line(FoundSource.Line line, long number, String id);

    void rejected(long number, String reason);
  }

  /** Finds the documents of a file without keeping their text. */
  static void scan(Path file, long largestLine, Listener listener) throws IOException {
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      Scan scan = new Scan(largestLine, listener);
      for (int value = stream.read(); value >= 0; value = stream.read()) {
        scan.accept(value);
      }
      scan.end();
    }
  }

  private static final class Scan {
    private final long largestLine;
    private final Listener listener;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number = 1;
    private long start;
    private long length;

    Scan(long largestLine, Listener listener) {
      this.largestLine = largestLine;
      this.listener = listener;
    }

    void accept(int value) {
      if (value == '\n') {
        end();
        start += length + 1;
        length = 0;
        number++;
      } else {
        length++;
        if (length <= largestLine) {
          line.write(value);
        }
      }
    }

    void end() {
      byte[] bytes = line.toByteArray();
      line.reset();
      if (length > largestLine) {
        listener.rejected(number, "is longer than " + largestLine + " bytes");
      } else if (!new String(bytes, java.nio.charset.StandardCharsets.UTF_8).isBlank()) {
        try {
          listener.line(new FoundSource.Line(start, bytes.length), number, parse(bytes).id());
        } catch (SourceRejectedException failure) {
          listener.rejected(number, failure.getMessage());
        }
      }
    }
  }

  /**
   * Reads one line.
   *
   * @throws SourceRejectedException if it is no such object
   */
  static Document parse(byte[] line) throws SourceRejectedException {
    String[] found = new String[2];
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new SourceRejectedException("is no JSON object; expected {\"id\": …, \"text\": …}");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        int index = name.equals("id") ? 0 : name.equals("text") ? 1 : -1;
        if (index >= 0 && value == JsonToken.VALUE_STRING) {
          found[index] = parser.getText();
        } else {
          parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        throw new SourceRejectedException("holds more than one JSON object");
      }
    } catch (IOException failure) {
      throw new SourceRejectedException(
          "is no JSON: " + failure.getMessage().lines().findFirst().orElse(""), failure);
    }
    if (found[0] == null || found[0].isBlank() || found[0].length() > LONGEST_ID) {
      throw new SourceRejectedException(
          "has no \"id\"; expected a string of 1 to " + LONGEST_ID + " characters");
    }
    if (found[1] == null) {
      throw new SourceRejectedException("has no \"text\"; expected a string");
    }
    return new Document(found[0], found[1]);
  }

  /** Where the first half of a surrogate pair stands alone, or -1. */
  static int loneSurrogate(String text) {
    for (int index = 0; index < text.length(); index++) {
      char unit = text.charAt(index);
      if (Character.isHighSurrogate(unit)
          && index + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(index + 1))) {
        index++;
      } else if (Character.isSurrogate(unit)) {
        return index;
      }
    }
    return -1;
  }
}
