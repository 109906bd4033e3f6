package org.glossator.tag.corenlp;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Many strings in four arrays, numbered as they were given, with a table for finding them: loading
 * is copying. Immutable and thread-safe.
 */
final class PackedStrings {
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

  static PackedStrings of(List<String> strings) {
    int[] starts = new int[strings.size() + 1];
    for (int number = 0; number < strings.size(); number++) {
      starts[number + 1] = Math.addExact(starts[number], strings.get(number).length());
    }
    char[] units = new char[starts[strings.size()]];
    int[] table = new int[Math.max(4, Integer.highestOneBit(strings.size()) * 4)];
    java.util.Arrays.fill(table, EMPTY);
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

  static PackedStrings read(ByteBuffer bytes) {
    bytes.order(ByteOrder.BIG_ENDIAN);
    int count = bytes.getInt();
    int length = bytes.getInt();
    int slots = bytes.getInt();
    int[] starts = ints(bytes, count + 1);
    int[] table = ints(bytes, slots);
    char[] units = new char[length];
    bytes.asCharBuffer().get(units);
    bytes.position(bytes.position() + length * Character.BYTES);
    return new PackedStrings(units, starts, table);
  }

  static int[] ints(ByteBuffer bytes, int count) {
    int[] values = new int[count];
    bytes.asIntBuffer().get(values);
    bytes.position(bytes.position() + count * Integer.BYTES);
    return values;
  }

  void write(DataOutputStream output) throws IOException {
    output.writeInt(size());
    output.writeInt(units.length);
    output.writeInt(table.length);
    for (int start : starts) {
      output.writeInt(start);
    }
    for (int number : table) {
      output.writeInt(number);
    }
    output.writeChars(new String(units));
  }

  int size() {
    return starts.length - 1;
  }

  String get(int number) {
    return new String(units, starts[number], starts[number + 1] - starts[number]);
  }

  /** The number of a string, or -1. */
  int indexOf(String string) {
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
