package org.glossator.prepared;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Collection;
import java.util.RandomAccess;

/**
 * Lines in UTF-8, of which each is made a string when it is asked for. Immutable and thread-safe.
 */
public final class PackedLines extends AbstractList<String> implements RandomAccess {
  /** Every line with a line feed behind it. */
  private final byte[] bytes;

  /** Where each line begins, and one more. */
  private final int[] starts;

  private PackedLines(byte[] bytes, int[] starts) {
    this.bytes = bytes;
    this.starts = starts;
  }

  /**
   * Packs lines.
   *
   * @param lines without line feeds
   */
  public static PackedLines of(Collection<String> lines) {
    StringBuilder text = new StringBuilder();
    int[] starts = new int[lines.size() + 1];
    int count = 0;
    int length = 0;
    for (String line : lines) {
      text.append(line).append('\n');
      length += line.getBytes(StandardCharsets.UTF_8).length + 1;
      starts[++count] = length;
    }
    return new PackedLines(text.toString().getBytes(StandardCharsets.UTF_8), starts);
  }

  /** Reads what {@link #write} wrote, from the position on, and moves it. */
  public static PackedLines read(ByteBuffer buffer) {
    int[] starts = PackedNumbers.ints(buffer, buffer.getInt());
    byte[] bytes = new byte[starts[starts.length - 1]];
    buffer.get(bytes);
    return new PackedLines(bytes, starts);
  }

  public void write(DataOutputStream output) throws IOException {
    output.writeInt(starts.length);
    PackedNumbers.write(output, starts);
    output.write(bytes);
  }

  @Override
  public String get(int number) {
    int start = starts[number];
    return new String(bytes, start, starts[number + 1] - start - 1, StandardCharsets.UTF_8);
  }

  @Override
  public int size() {
    return starts.length - 1;
  }

  /** All lines, each with a line feed behind it. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
