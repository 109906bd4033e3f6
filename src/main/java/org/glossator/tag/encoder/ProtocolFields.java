package org.glossator.tag.encoder;

import java.util.ArrayList;
import java.util.List;

/** Reads the fields of a protocol-buffer message without its schema. */
final class ProtocolFields {
  /**
   * A field of a message: its number, where it begins with its tag, and where its content lies; for
   * a number, {@code value} is the number itself.
   */
  record Field(int number, int tagStart, int start, int end, long value) {
    int length() {
      return end - start;
    }
  }

  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int DELIMITED = 2;
  private static final int FOUR_BYTES = 5;

  private final byte[] bytes;
  private int position;

  private ProtocolFields(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  static List<Field> of(byte[] bytes, int start, int end) {
    ProtocolFields reader = new ProtocolFields(bytes, start);
    List<Field> fields = new ArrayList<>();
    while (reader.position < end) {
      fields.add(reader.next());
    }
    if (reader.position != end) {
      throw new IllegalArgumentException(
          "a message that should end at byte " + end + " ends at " + reader.position);
    }
    return fields;
  }

  /** The numbers of a packed repeated field. */
  static List<Long> packed(byte[] bytes, Field field) {
    ProtocolFields reader = new ProtocolFields(bytes, field.start());
    List<Long> values = new ArrayList<>();
    while (reader.position < field.end()) {
      values.add(reader.varint());
    }
    return values;
  }

  static boolean isPacked(byte[] bytes, Field field) {
    return (bytes[field.tagStart()] & 7) == DELIMITED;
  }

  private Field next() {
    int tagStart = position;
    long tag = varint();
    int number = (int) (tag >>> 3);
    long value = 0;
    int length = 0;
    switch ((int) (tag & 7)) {
      case VARINT -> value = varint();
      case EIGHT_BYTES -> length = Long.BYTES;
      case DELIMITED -> length = Math.toIntExact(varint());
      case FOUR_BYTES -> length = Integer.BYTES;
      default ->
          throw new IllegalArgumentException(
              "unknown wire type " + (tag & 7) + " at byte " + tagStart);
    }
    int start = position;
    position = Math.addExact(position, length);
    return new Field(number, tagStart, start, position, value);
  }

  private long varint() {
    long value = 0;
    int shift = 0;
    byte current;
    do {
      current = bytes[position++];
      value |= (long) (current & 0x7f) << shift;
      shift += 7;
    } while (current < 0);
    return value;
  }
}
