package org.glossator.tag.encoder;

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
  static final int GRAPH_NODE = 1;
  static final int GRAPH_INITIALIZER = 5;
  static final int NODE_INPUT = 1;
  static final int NODE_OUTPUT = 2;
  static final int NODE_OPERATION = 4;
  static final int TENSOR_DIMENSIONS = 1;
  static final int TENSOR_DATA_TYPE = 2;
  static final int TENSOR_NAME = 8;
  static final int TENSOR_RAW_DATA = 9;
  private static final String PRODUCT_SUFFIX = "/MatMul_output_0";

  /** An operation of the graph. */
  record Node(Field field, String operation, List<String> inputs, List<String> outputs) {}

  /** Where a stored tensor of 32-bit numbers lies in the file. */
  private record Stored(Field field, String fileName, List<Integer> shape, int dataStart) {}

  private final byte[] bytes;
  private final Field graph;
  private final List<Field> graphFields;
  private final List<Node> nodes;
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
    this.nodes =
        graphFields.stream().filter(field -> field.number() == GRAPH_NODE).map(this::node).toList();
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

  /** In an order in which they can run. */
  List<Node> nodes() {
    return nodes;
  }

  /** The names of stored tensors by their names in the file, which its operations use. */
  Map<String, String> namesByFileName() {
    Map<String, String> names = new HashMap<>();
    stored.forEach((name, tensor) -> names.put(tensor.fileName(), name));
    return names;
  }

  /** Where a tensor is stored in the file. */
  Field field(String name) {
    return require(name).field();
  }

  /** The bytes of this model with some tensors replaced, which may have another number of rows. */
  public byte[] with(Map<String, FloatTensor> replacements) {
    Map<Field, byte[]> fields = new HashMap<>();
    replacements.forEach((name, tensor) -> fields.put(field(name), floats(name, tensor)));
    return withFields(fields);
  }

  /** A field that stores other numbers under a tensor's name. */
  byte[] floats(String name, FloatTensor tensor) {
    return OnnxWriter.floats(require(name).fileName(), tensor);
  }

  /** The bytes of this model with some fields of its graph replaced, each by any number of them. */
  byte[] withFields(Map<Field, byte[]> replacements) {
    int graphLength = graph.length();
    for (Map.Entry<Field, byte[]> entry : replacements.entrySet()) {
      graphLength += entry.getValue().length - entry.getKey().end() + entry.getKey().tagStart();
    }
    byte[] head = OnnxWriter.header(MODEL_GRAPH, graphLength);
    ByteBuffer result =
        ByteBuffer.allocate(
            graph.tagStart() + head.length + graphLength + bytes.length - graph.end());
    result.put(bytes, 0, graph.tagStart()).put(head);
    for (Field field : graphFields) {
      byte[] replacement = replacements.get(field);
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
    if (type == OnnxWriter.FLOAT && dataStart >= 0) {
      tensors.put(productNames.getOrDefault(name, name), new Stored(field, name, shape, dataStart));
    }
  }

  private Map<String, String> productNames() {
    Map<String, String> names = new HashMap<>();
    for (Node node : nodes) {
      String output = node.outputs().getFirst();
      if (node.operation().equals("MatMul") && output.endsWith(PRODUCT_SUFFIX)) {
        String path =
            output.substring(1, output.length() - PRODUCT_SUFFIX.length()).replace('/', '.');
        names.put(node.inputs().getLast(), path + ".weight");
      }
    }
    return names;
  }

  private Node node(Field field) {
    List<Field> parts = ProtocolFields.of(bytes, field.start(), field.end());
    return new Node(
        field,
        strings(parts, NODE_OPERATION).getFirst(),
        strings(parts, NODE_INPUT),
        strings(parts, NODE_OUTPUT));
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
}
