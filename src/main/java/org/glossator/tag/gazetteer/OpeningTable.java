package org.glossator.tag.gazetteer;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.glossator.prepared.PackedNumbers;

/** A hash table from up to four UTF-16 units, packed into a long, to a run of numbers. */
final class OpeningTable {
  /** As many as a long holds. */
  static final int UNITS = 4;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final long[] keys;
  private final int[] firsts;
  private final int[] lasts;
  private final int shift;

  private OpeningTable(long[] keys, int[] firsts, int[] lasts) {
    this.keys = keys;
    this.firsts = firsts;
    this.lasts = lasts;
    this.shift = Long.SIZE - Integer.numberOfTrailingZeros(keys.length);
  }

  /**
   * @param most number of keys that will be added, at the most
   */
  static OpeningTable empty(int most) {
    int slots = 1 << Math.max(3, 33 - Integer.numberOfLeadingZeros(most));
    int[] firsts = new int[slots];
    Arrays.fill(firsts, -1);
    return new OpeningTable(new long[slots], firsts, new int[slots]);
  }

  /** Reads what {@link #write} wrote, from the position on, and moves it. */
  static OpeningTable read(ByteBuffer bytes) {
    int slots = bytes.getInt();
    return new OpeningTable(
        PackedNumbers.longs(bytes, slots),
        PackedNumbers.ints(bytes, slots),
        PackedNumbers.ints(bytes, slots));
  }

  void write(DataOutputStream output) throws IOException {
    output.writeInt(keys.length);
    PackedNumbers.write(output, keys);
    PackedNumbers.write(output, firsts);
    PackedNumbers.write(output, lasts);
  }

  /** The first four units of a form, or all of a shorter one. */
  static long key(String form) {
    long key = 0;
    for (int index = 0; index < Math.min(form.length(), UNITS); index++) {
      key = (key << 16) | form.charAt(index);
    }
    return key;
  }

  /** Adds a number to a key's run; numbers come in ascending order, those of one key in a row. */
  void add(long key, int number) {
    int slot = place(key);
    if (firsts[slot] < 0) {
      keys[slot] = key;
      firsts[slot] = number;
    }
    lasts[slot] = number;
  }

  /** Where a key stands, or a negative number. */
  int slot(long key) {
    int slot = place(key);
    return firsts[slot] < 0 ? -1 : slot;
  }

  int first(int slot) {
    return firsts[slot];
  }

  int last(int slot) {
    return lasts[slot];
  }

  /** The slot that holds the key, or the free one where it belongs. */
  private int place(long key) {
    int slot = (int) ((key * MIX) >>> shift);
    while (firsts[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
