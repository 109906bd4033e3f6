package org.glossator.prepared;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Arrays of numbers in prepared files, the highest byte first, without their lengths. What is read
 * starts at the buffer's position, which moves.
 */
public final class PackedNumbers {
  private PackedNumbers() {}

  public static int[] ints(ByteBuffer bytes, int count) {
    int[] values = new int[count];
    bytes.asIntBuffer().get(values);
    bytes.position(bytes.position() + count * Integer.BYTES);
    return values;
  }

  public static long[] longs(ByteBuffer bytes, int count) {
    long[] values = new long[count];
    bytes.asLongBuffer().get(values);
    bytes.position(bytes.position() + count * Long.BYTES);
    return values;
  }

  /** UTF-16 units. */
  public static char[] units(ByteBuffer bytes, int count) {
    char[] values = new char[count];
    bytes.asCharBuffer().get(values);
    bytes.position(bytes.position() + count * Character.BYTES);
    return values;
  }

  public static void write(DataOutputStream output, int[] values) throws IOException {
    for (int value : values) {
      output.writeInt(value);
    }
  }

  public static void write(DataOutputStream output, long[] values) throws IOException {
    for (long value : values) {
      output.writeLong(value);
    }
  }

  public static void write(DataOutputStream output, char[] units) throws IOException {
    output.writeChars(new String(units));
  }
}
