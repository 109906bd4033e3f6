package org.glossator.tag.encoder;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes parts of an ONNX graph as fields of a protocol-buffer message. */
final class OnnxWriter {
  /** Type of a tensor of 32-bit numbers. */
  static final int FLOAT = 1;

  private static final int SIGNED_BYTE = 3;
  private static final int NODE_ATTRIBUTE = 5;
  private static final int ATTRIBUTE_NAME = 1;
  private static final int ATTRIBUTE_INTEGER = 3;
  private static final int ATTRIBUTE_INTEGERS = 8;
  private static final int ATTRIBUTE_TYPE = 20;
  private static final int TYPE_INTEGER = 2;
  private static final int TYPE_INTEGERS = 7;

  private OnnxWriter() {}

  static byte[] floats(String name, FloatTensor tensor) {
    ByteBuffer data =
        ByteBuffer.allocate(tensor.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    data.asFloatBuffer().put(tensor.values());
    return tensor(name, FLOAT, tensor.shape(), data.array());
  }

  static byte[] signedBytes(String name, List<Integer> shape, byte[] data) {
    return tensor(name, SIGNED_BYTE, shape, data);
  }

  private static byte[] tensor(String name, int type, List<Integer> shape, byte[] data) {
    ByteArrayOutputStream message = new ByteArrayOutputStream(data.length + 100);
    shape.forEach(size -> writeNumber(message, OnnxModel.TENSOR_DIMENSIONS, size));
    writeNumber(message, OnnxModel.TENSOR_DATA_TYPE, type);
    writeText(message, OnnxModel.TENSOR_NAME, name);
    message.writeBytes(delimited(OnnxModel.TENSOR_RAW_DATA, data));
    return delimited(OnnxModel.GRAPH_INITIALIZER, message.toByteArray());
  }

  static byte[] node(
      String operation, List<String> inputs, List<String> outputs, byte[]... attributes) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    inputs.forEach(input -> writeText(message, OnnxModel.NODE_INPUT, input));
    outputs.forEach(output -> writeText(message, OnnxModel.NODE_OUTPUT, output));
    writeText(message, OnnxModel.NODE_OPERATION, operation);
    message.writeBytes(joined(attributes));
    return delimited(OnnxModel.GRAPH_NODE, message.toByteArray());
  }

  /** An attribute of a node that is a number. */
  static byte[] integer(String name, long value) {
    return attribute(name, ATTRIBUTE_INTEGER, value, TYPE_INTEGER);
  }

  /** An attribute of a node that is a list of one number. */
  static byte[] integers(String name, long value) {
    return attribute(name, ATTRIBUTE_INTEGERS, value, TYPE_INTEGERS);
  }

  private static byte[] attribute(String name, int number, long value, int type) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    writeText(message, ATTRIBUTE_NAME, name);
    writeNumber(message, number, value);
    writeNumber(message, ATTRIBUTE_TYPE, type);
    return delimited(NODE_ATTRIBUTE, message.toByteArray());
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] delimited(int number, byte[] content) {
    byte[] head = header(number, content.length);
    return ByteBuffer.allocate(head.length + content.length).put(head).put(content).array();
  }

  /** Tag and length of a field whose content follows. */
  static byte[] header(int number, int length) {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    writeVarint(head, number << 3 | 2);
    writeVarint(head, length);
    return head.toByteArray();
  }

  private static void writeText(ByteArrayOutputStream output, int number, String text) {
    output.writeBytes(delimited(number, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void writeNumber(ByteArrayOutputStream output, int number, long value) {
    writeVarint(output, number << 3);
    writeVarint(output, value);
  }

  private static void writeVarint(ByteArrayOutputStream output, long value) {
    long rest = value;
    while (rest >>> 7 != 0) {
      output.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    output.write((int) rest);
  }
}
