package org.glossator.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The one way in which files are written as JSON: UTF-8, a field a line, an array element a line
 * (ranges eight to a line), so that they can be read and compared by line. Thread-safe.
 */
public final class CorpusJson {
  private static final int RANGES_IN_A_LINE = 8;
  private static final int LONGEST_TEXT = 256 * 1024 * 1024;

  private static final ObjectMapper MAPPER = strict();

  private CorpusJson() {}

  /** One for all, which refuses unknown fields, duplicate keys and trailing content. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  private static ObjectMapper strict() {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build());
    return mapper;
  }

  /** The canonical bytes of a record. Equal records give equal bytes. */
  public static byte[] bytes(Object value) {
    try {
      JsonNode tree = MAPPER.valueToTree(value);
      StringBuilder result = new StringBuilder("{");
      String separator = "\n";
      for (Map.Entry<String, JsonNode> field : tree.properties()) {
        result.append(separator).append(' ').append(MAPPER.writeValueAsString(field.getKey()));
        result.append(": ");
        appendField(result, field.getValue());
        separator = ",\n";
      }
      return result.append("\n}\n").toString().getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("a record cannot be written as JSON", failure);
    }
  }

  private static void appendField(StringBuilder result, JsonNode value)
      throws JsonProcessingException {
    if (!value.isArray() || value.isEmpty()) {
      result.append(MAPPER.writeValueAsString(value));
      return;
    }
    int inALine = isRange(value.get(0)) ? RANGES_IN_A_LINE : 1;
    result.append("[\n  ");
    for (int index = 0; index < value.size(); index++) {
      if (index > 0) {
        result.append(index % inALine == 0 ? ",\n  " : ", ");
      }
      result.append(MAPPER.writeValueAsString(value.get(index)));
    }
    result.append("\n ]");
  }

  private static boolean isRange(JsonNode element) {
    return element.size() == 2 && element.has("start") && element.has("end");
  }
}
