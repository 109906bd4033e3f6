package org.glossator.prepared;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Many strings in four arrays, numbered as they were given, with a table for finding them: loading
 * is copying. Immutable and thread-safe.
 */
public final class PackedStrings {
  private static final int EMPTY = -1;

  private final char[] units;

  /** Where each string begins; one more for the end. */
  private final int[] starts;

  /** Numbers of strings by hash, with linear probing; its length is a power of two. */
  private final int[] table;

  private PackedStrings(char[] units, int[] starts, int[] table) {
    this.units = units;
    this.starts = starts;
    this.table = table;
  }

  /**
   * Packs strings.
   *
   * @param strings none twice, where they are to be found by {@link #indexOf}
   */
  public static PackedStrings of(List<String> strings) {
    int[] starts = new int[strings.size() + 1];
    for (int number = 0; number < strings.size(); number++) {
      starts[number + 1] = Math.addExact(starts[number], strings.get(number).length());
    }
    char[] units = new char[starts[strings.size()]];
    int[] table = new int[Math.max(4, Integer.highestOneBit(strings.size()) * 4)];
    Arrays.fill(table, EMPTY);
    for (int number = 0; number < strings.size(); number++) {
      String string = strings.get(number);
      string.getChars(0, string.length(), units, starts[number]);
      int slot = slot(string, table.length);
      while (table[slot] != EMPTY) {
        slot = slot + 1 & table.length - 1;
      }
      table[slot] = number;
    }
    return new PackedStrings(units, starts, table);
  }

  /** Reads what {@link #write} wrote, from the position on, and moves it. */
  public static PackedStrings read(ByteBuffer bytes) {
    int count = bytes.getInt();
    int length = bytes.getInt();
    int slots = bytes.getInt();
    int[] starts = PackedNumbers.ints(bytes, count + 1);
    int[] table = PackedNumbers.ints(bytes, slots);
    char[] units = PackedNumbers.units(bytes, length);
    return new PackedStrings(units, starts, table);
  }

  public void write(DataOutputStream output) throws IOException {
    output.writeInt(size());
    output.writeInt(units.length);
    output.writeInt(table.length);
    PackedNumbers.write(output, starts);
    PackedNumbers.write(output, table);
    PackedNumbers.write(output, units);
  }

  public int size() {
    return starts.length - 1;
  }

  public String get(int number) {
    return new String(units, starts[number], starts[number + 1] - starts[number]);
  }

  /** The number of a string, or -1. */
  public int indexOf(String string) {
    int slot = slot(string, table.length);
    while (table[slot] != EMPTY) {
      if (isEqual(table[slot], string)) {
        return table[slot];
      }
      slot = slot + 1 & table.length - 1;
    }
    return -1;
  }

  private boolean isEqual(int number, String string) {
    int start = starts[number];
    if (starts[number + 1] - start != string.length()) {
      return false;
    }
    for (int index = 0; index < string.length(); index++) {
      if (units[start + index] != string.charAt(index)) {
        return false;
      }
    }
    return true;
  }

  private static int slot(String string, int slots) {
    int hash = string.hashCode() * 0x9E3779B9;
    return (hash ^ hash >>> 15) & slots - 1;
  }
}
