package org.glossator.tag.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The content of a file in the safetensors format: the length of a JSON header in eight bytes, the
 * header, then the numbers, all little-endian. Kept to 8-bit integers ({@code I8}) and 32-bit
 * numbers ({@code F32}).
 */
public record SafeTensors(Map<String, String> metadata, Map<String, Entry> entries) {
  /** A stored array: {@code kind} is {@code I8} or {@code F32}. */
  public record Entry(String kind, List<Integer> shape, byte[] data) {
    public Entry {
      shape = List.copyOf(shape);
      int width =
          switch (kind) {
            case "I8" -> 1;
            case "F32" -> Float.BYTES;
            default ->
                throw new IllegalArgumentException(
                    "found a tensor of kind " + kind + ", expected I8 or F32");
          };
      if (shape.stream().reduce(width, Math::multiplyExact) != data.length) {
        throw new IllegalArgumentException(
            "found " + data.length + " bytes for " + kind + " " + shape);
      }
    }

    public static Entry of(FloatTensor tensor) {
      ByteBuffer data =
          ByteBuffer.allocate(tensor.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      data.asFloatBuffer().put(tensor.values());
      return new Entry("F32", tensor.shape(), data.array());
    }

    public FloatTensor floats() {
      float[] values = new float[data.length / Float.BYTES];
      ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
      return new FloatTensor(shape, values);
    }
  }

  private static final String METADATA = "__metadata__";

  public SafeTensors {
    metadata = new TreeMap<>(metadata);
    entries = new LinkedHashMap<>(entries);
  }

  /** Reads a file or all its parts ({@link TensorParts}). */
  public static SafeTensors read(Path file) throws IOException {
    return of(file, contents(file));
  }

  /** What stands in a file or in all its parts. */
  static List<byte[]> contents(Path file) throws IOException {
    List<byte[]> contents = new ArrayList<>();
    for (Path part : TensorParts.of(file)) {
      contents.add(Files.readAllBytes(part));
    }
    return contents;
  }

  /**
   * Of a file's content.
   *
   * @param file named where the content is wrong
   * @param contents of its parts
   */
  static SafeTensors of(Path file, List<byte[]> contents) throws IOException {
    Map<String, String> metadata = new TreeMap<>();
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (byte[] content : contents) {
      SafeTensors part = part(file, content);
      metadata.putAll(part.metadata());
      entries.putAll(part.entries());
    }
    return new SafeTensors(metadata, entries);
  }

  private static SafeTensors part(Path file, byte[] content) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.remaining() < Long.BYTES
        || bytes.getLong(0) > bytes.remaining() - Long.BYTES
        || bytes.getLong(0) < 2) {
      throw new IOException(
          file + ": found no safetensors header, expected its length in the first eight bytes");
    }
    int dataStart = Long.BYTES + (int) bytes.getLong(0);
    JsonNode header =
        new ObjectMapper().readTree(bytes.array(), Long.BYTES, dataStart - Long.BYTES);
    Map<String, String> metadata = new TreeMap<>();
    header
        .path(METADATA)
        .properties()
        .forEach(entry -> metadata.put(entry.getKey(), entry.getValue().asText()));
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : header.properties()) {
      if (!field.getKey().equals(METADATA)) {
        entries.put(field.getKey(), entry(bytes, dataStart, field.getValue()));
      }
    }
    return new SafeTensors(metadata, entries);
  }

  private static Entry entry(ByteBuffer bytes, int dataStart, JsonNode description) {
    List<Integer> shape = new ArrayList<>();
    description.path("shape").forEach(size -> shape.add(size.intValue()));
    int start = dataStart + description.path("data_offsets").path(0).intValue();
    int end = dataStart + description.path("data_offsets").path(1).intValue();
    byte[] data = new byte[end - start];
    bytes.get(start, data);
    return new Entry(description.path("dtype").asText(), shape, data);
  }

  /** Writes a file, or parts of it where it would be too large ({@link TensorParts}). */
  public void write(Path file) throws IOException {
    List<Map<String, Entry>> parts = new ArrayList<>();
    parts.add(new LinkedHashMap<>());
    long size = 0;
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      if (size > 0 && size + entry.getValue().data().length > TensorParts.LARGEST) {
        parts.add(new LinkedHashMap<>());
        size = 0;
      }
      parts.getLast().put(entry.getKey(), entry.getValue());
      size += entry.getValue().data().length;
    }
    Files.deleteIfExists(file);
    List<Path> names = TensorParts.names(file, parts.size());
    for (int index = 0; index < names.size(); index++) {
      write(names.get(index), parts.get(index));
    }
  }

  private void write(Path file, Map<String, Entry> entries) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode header = mapper.createObjectNode();
    metadata.forEach(header.putObject(METADATA)::put);
    int offset = 0;
    for (Map.Entry<String, Entry> named : entries.entrySet()) {
      Entry entry = named.getValue();
      ObjectNode description = header.putObject(named.getKey());
      description.put("dtype", entry.kind());
      entry.shape().forEach(description.putArray("shape")::add);
      description.putArray("data_offsets").add(offset).add(offset + entry.data().length);
      offset += entry.data().length;
    }
    byte[] text = mapper.writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
    byte[] length =
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).array();
    try (OutputStream output = Files.newOutputStream(file)) {
      output.write(length);
      output.write(text);
      for (Entry entry : entries.values()) {
        output.write(entry.data());
      }
    }
  }
}
