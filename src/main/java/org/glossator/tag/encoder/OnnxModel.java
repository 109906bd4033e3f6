package org.glossator.tag.encoder;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.tag.encoder.ProtocolFields.Field;

/**
 * An ONNX file whose stored tensors can be read and replaced. Weights of matrix products, which the
 * export leaves without a name, are named after the node that uses them ({@code
 * encoder.layer.0.attention.self.query.weight}); they lie as input rows by output columns.
 */
public final class OnnxModel {
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_INITIALIZER = 5;
  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int NODE_OPERATION = 4;
  private static final int TENSOR_DIMENSIONS = 1;
  private static final int TENSOR_DATA_TYPE = 2;
  private static final int TENSOR_NAME = 8;
  private static final int TENSOR_RAW_DATA = 9;
  private static final int DATA_TYPE_FLOAT = 1;
  private static final String PRODUCT_SUFFIX = "/MatMul_output_0";

  /** Where a stored tensor of 32-bit numbers lies in the file. */
  private record Stored(Field field, String fileName, List<Integer> shape, int dataStart) {}

  private final byte[] bytes;
  private final Field graph;
  private final List<Field> graphFields;
  private final Map<String, Stored> stored;

  public OnnxModel(byte[] bytes) {
    this.bytes = bytes;
    this.graph =
        ProtocolFields.of(bytes, 0, bytes.length).stream()
            .filter(field -> field.number() == MODEL_GRAPH)
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "an ONNX file of " + bytes.length + " bytes without a graph"));
    this.graphFields = ProtocolFields.of(bytes, graph.start(), graph.end());
    this.stored = stored();
  }

  public Set<String> names() {
    return stored.keySet();
  }

  public FloatTensor tensor(String name) {
    Stored tensor = require(name);
    int size = tensor.shape().stream().reduce(1, Math::multiplyExact);
    float[] values = new float[size];
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .position(tensor.dataStart())
        .asFloatBuffer()
        .get(values);
    return new FloatTensor(tensor.shape(), values);
  }

  /** The bytes of this model with some tensors replaced, which may have another number of rows. */
  public byte[] with(Map<String, FloatTensor> replacements) {
    Map<Integer, byte[]> byStart = new HashMap<>();
    int graphLength = graph.length();
    for (Map.Entry<String, FloatTensor> entry : replacements.entrySet()) {
      Stored tensor = require(entry.getKey());
      byte[] message = message(tensor.fileName(), entry.getValue());
      byte[] field = delimited(GRAPH_INITIALIZER, message);
      byStart.put(tensor.field().tagStart(), field);
      graphLength += field.length - (tensor.field().end() - tensor.field().tagStart());
    }
    byte[] head = header(MODEL_GRAPH, graphLength);
    ByteBuffer result =
        ByteBuffer.allocate(
            graph.tagStart() + head.length + graphLength + bytes.length - graph.end());
    result.put(bytes, 0, graph.tagStart()).put(head);
    for (Field field : graphFields) {
      byte[] replacement = byStart.get(field.tagStart());
      if (replacement != null) {
        result.put(replacement);
      } else {
        result.put(bytes, field.tagStart(), field.end() - field.tagStart());
      }
    }
    return result.put(bytes, graph.end(), bytes.length - graph.end()).array();
  }

  private Map<String, Stored> stored() {
    Map<String, String> productNames = productNames();
    Map<String, Stored> tensors = new LinkedHashMap<>();
    for (Field field : graphFields) {
      if (field.number() == GRAPH_INITIALIZER) {
        readTensor(field, productNames, tensors);
      }
    }
    return tensors;
  }

  private void readTensor(
      Field field, Map<String, String> productNames, Map<String, Stored> tensors) {
    List<Integer> shape = new ArrayList<>();
    String name = "";
    long type = 0;
    int dataStart = -1;
    for (Field part : ProtocolFields.of(bytes, field.start(), field.end())) {
      switch (part.number()) {
        case TENSOR_DIMENSIONS -> {
          List<Long> sizes =
              ProtocolFields.isPacked(bytes, part)
                  ? ProtocolFields.packed(bytes, part)
                  : List.of(part.value());
          sizes.forEach(size -> shape.add(Math.toIntExact(size)));
        }
        case TENSOR_DATA_TYPE -> type = part.value();
        case TENSOR_NAME -> name = string(part);
        case TENSOR_RAW_DATA -> dataStart = part.start();
        default -> {}
      }
    }
    if (type == DATA_TYPE_FLOAT && dataStart >= 0) {
      tensors.put(productNames.getOrDefault(name, name), new Stored(field, name, shape, dataStart));
    }
  }

  private Map<String, String> productNames() {
    Map<String, String> names = new HashMap<>();
    for (Field field : graphFields) {
      if (field.number() != GRAPH_NODE) {
        continue;
      }
      List<Field> parts = ProtocolFields.of(bytes, field.start(), field.end());
      List<String> inputs = strings(parts, NODE_INPUT);
      List<String> outputs = strings(parts, NODE_OUTPUT);
      if (strings(parts, NODE_OPERATION).contains("MatMul")
          && outputs.getFirst().endsWith(PRODUCT_SUFFIX)) {
        String path = outputs.getFirst();
        path = path.substring(1, path.length() - PRODUCT_SUFFIX.length()).replace('/', '.');
        names.put(inputs.getLast(), path + ".weight");
      }
    }
    return names;
  }

  private List<String> strings(List<Field> parts, int number) {
    return parts.stream().filter(part -> part.number() == number).map(this::string).toList();
  }

  private String string(Field field) {
    return new String(bytes, field.start(), field.length(), StandardCharsets.UTF_8);
  }

  private Stored require(String name) {
    Stored tensor = stored.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException(
          "the model holds no tensor \"" + name + "\", only " + stored.keySet());
    }
    return tensor;
  }

  private static byte[] message(String name, FloatTensor tensor) {
    ByteBuffer data =
        ByteBuffer.allocate(tensor.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    data.asFloatBuffer().put(tensor.values());
    ByteArrayOutputStream message = new ByteArrayOutputStream(data.capacity() + 100);
    for (int size : tensor.shape()) {
      writeVarint(message, TENSOR_DIMENSIONS << 3);
      writeVarint(message, size);
    }
    writeVarint(message, TENSOR_DATA_TYPE << 3);
    writeVarint(message, DATA_TYPE_FLOAT);
    message.writeBytes(delimited(TENSOR_NAME, name.getBytes(StandardCharsets.UTF_8)));
    message.writeBytes(delimited(TENSOR_RAW_DATA, data.array()));
    return message.toByteArray();
  }

  private static byte[] delimited(int number, byte[] content) {
    byte[] head = header(number, content.length);
    return ByteBuffer.allocate(head.length + content.length).put(head).put(content).array();
  }

  private static byte[] header(int number, int length) {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    writeVarint(head, number << 3 | 2);
    writeVarint(head, length);
    return head.toByteArray();
  }

  private static void writeVarint(ByteArrayOutputStream output, int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      output.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    output.write(rest);
  }
}
