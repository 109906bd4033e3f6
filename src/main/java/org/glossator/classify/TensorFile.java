package org.glossator.classify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.ProjectDataException;

/**
 * Arrays in one file, in the layout "safetensors": eight bytes with the length of the header
 * (little endian), the header as JSON (name to {@code dtype}, {@code shape}, {@code data_offsets}),
 * then the numbers. Holds F16 (read into floats) and I8.
 *
 * @see <a href="https://huggingface.co/docs/safetensors">safetensors</a>
 */
final class TensorFile {
  private static final class Tensor {
    private final String type;
    private final List<Integer> shape;
    private final byte[] bytes;

    Tensor(String type, List<Integer> shape, byte[] bytes) {
      this.type = type;
      this.shape = List.copyOf(shape);
      this.bytes = bytes;
    }
  }

  private static final int LENGTH_BYTES = Long.BYTES;
  private static final int ALIGNMENT = 8;

  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  /** Adds numbers in half precision. */
  void put(String name, float[] values, int... shape) {
    ByteBuffer buffer =
        ByteBuffer.allocate(values.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      buffer.putShort(Float.floatToFloat16(value));
    }
    tensors.put(name, new Tensor("F16", list(shape), buffer.array()));
  }

  /** Adds bytes with sign. */
  void put(String name, byte[] values, int... shape) {
    tensors.put(name, new Tensor("I8", list(shape), values.clone()));
  }

  private static List<Integer> list(int[] shape) {
    return Arrays.stream(shape).boxed().toList();
  }

  float[] floats(String name) {
    ByteBuffer buffer = ByteBuffer.wrap(tensor(name, "F16")).order(ByteOrder.LITTLE_ENDIAN);
    float[] values = new float[buffer.remaining() / Short.BYTES];
    for (int index = 0; index < values.length; index++) {
      values[index] = Float.float16ToFloat(buffer.getShort());
    }
    return values;
  }

  byte[] bytes(String name) {
    return tensor(name, "I8").clone();
  }

  private byte[] tensor(String name, String type) {
    Tensor tensor = tensors.get(name);
    if (tensor == null || !tensor.type.equals(type)) {
      throw new ProjectDataException("weights: found no array '" + name + "' of type " + type);
    }
    return tensor.bytes;
  }

  byte[] encoded() {
    ObjectNode header = new JsonMapper().createObjectNode();
    int offset = 0;
    for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
      ObjectNode node = header.putObject(entry.getKey()).put("dtype", entry.getValue().type);
      for (int size : entry.getValue().shape) {
        node.withArray("shape").add(size);
      }
      node.putArray("data_offsets").add(offset).add(offset + entry.getValue().bytes.length);
      offset += entry.getValue().bytes.length;
    }
    String json = header.toString();
    byte[] text =
        (json + " ".repeat((ALIGNMENT - json.length() % ALIGNMENT) % ALIGNMENT))
            .getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    result.writeBytes(
        ByteBuffer.allocate(LENGTH_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(text.length)
            .array());
    result.writeBytes(text);
    tensors.values().forEach(tensor -> result.writeBytes(tensor.bytes));
    return result.toByteArray();
  }

  /**
   * Reads what {@link #encoded} wrote.
   *
   * @throws ProjectDataException if header and length contradict each other
   */
  static TensorFile decoded(String place, byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long length = bytes.length < LENGTH_BYTES ? -1 : buffer.getLong();
    if (length < 0 || length > bytes.length - LENGTH_BYTES) {
      throw new ProjectDataException(
          place + ": found a header of " + length + " bytes in a file of " + bytes.length);
    }
    int start = LENGTH_BYTES + (int) length;
    TensorFile file = new TensorFile();
    try {
      JsonNode header =
          new JsonMapper()
              .readTree(new String(bytes, LENGTH_BYTES, (int) length, StandardCharsets.UTF_8));
      for (Map.Entry<String, JsonNode> entry : header.properties()) {
        file.tensors.put(entry.getKey(), tensor(place, entry, bytes, start));
      }
    } catch (JsonProcessingException failure) {
      throw new ProjectDataException(place + ": the header is not JSON");
    }
    return file;
  }

  private static Tensor tensor(
      String place, Map.Entry<String, JsonNode> entry, byte[] bytes, int start) {
    JsonNode node = entry.getValue();
    int from = node.path("data_offsets").path(0).asInt(-1);
    int to = node.path("data_offsets").path(1).asInt(-1);
    List<Integer> shape = new ArrayList<>();
    node.path("shape").forEach(size -> shape.add(size.asInt()));
    String type = node.path("dtype").asText();
    long expected =
        shape.stream().mapToLong(Integer::longValue).reduce(1, (left, right) -> left * right)
            * (type.equals("F16") ? Short.BYTES : 1);
    if (from < 0 || to < from || to > bytes.length - start || to - from != expected) {
      throw new ProjectDataException(
          place + ": array '" + entry.getKey() + "' does not fit its shape " + shape);
    }
    byte[] content = new byte[to - from];
    System.arraycopy(bytes, start + from, content, 0, content.length);
    return new Tensor(type, shape, content);
  }
}
