package org.glossator.prepared;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Reads the vocabulary of a {@code tokenizer.json} as a stream: of a tree it would use a part. */
public final class PieceNumbers {
  private static final int USUAL = 30_522;

  /** Thirty thousand names that come once each are not worth a table of names. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private PieceNumbers() {}

  /** The numbers of {@code model.vocab} by piece; empty where there are none. */
  public static Map<String, Integer> read(InputStream tokenizer) throws IOException {
    Map<String, Integer> numbers = java.util.HashMap.newHashMap(USUAL);
    try (JsonParser parser = JSON.createParser(tokenizer)) {
      if (find(parser, "model") && find(parser, "vocab")) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String piece = parser.currentName();
          parser.nextToken();
          numbers.put(piece, parser.getIntValue());
        }
      }
    }
    return numbers;
  }

  /** Goes into an object's member that is an object itself. */
  private static boolean find(JsonParser parser, String member) throws IOException {
    if (parser.currentToken() == null) {
      parser.nextToken();
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean isFound = parser.currentName().equals(member);
      JsonToken value = parser.nextToken();
      if (isFound && value == JsonToken.START_OBJECT) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }
}
