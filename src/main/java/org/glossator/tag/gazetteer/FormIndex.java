package org.glossator.tag.gazetteer;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.glossator.prepared.PackedNumbers;
import org.glossator.tag.text.AlignedText;

/**
 * Matching forms, all in one array. A form of up to three units is looked up whole; of longer ones
 * the first four units are looked up and the run of forms that share them is narrowed unit by unit
 * by binary search. Immutable and thread-safe.
 */
final class FormIndex {
  private static final int OPENING = OpeningTable.UNITS;

  private final char[] units;
  private final int[] starts;
  private final OpeningTable[] tables;

  /** Is told of every form that stands at a place. */
  interface Found {
    /**
     * Takes one form.
     *
     * @param form its number in the order given
     * @param end place after its last unit
     */
    void accept(int form, int end);
  }

  private FormIndex(char[] units, int[] starts, OpeningTable[] tables) {
    this.units = units;
    this.starts = starts;
    this.tables = tables;
  }

  /**
   * @param forms those with the same opening in a row and ascending; none twice, none empty
   */
  static FormIndex of(String[] forms) {
    int length = 0;
    int[] counts = new int[OPENING];
    for (String form : forms) {
      length += form.length();
      counts[Math.min(form.length(), OPENING) - 1]++;
    }
    OpeningTable[] tables = new OpeningTable[OPENING];
    for (int index = 0; index < OPENING; index++) {
      tables[index] = OpeningTable.empty(counts[index]);
    }
    char[] units = new char[length];
    int[] starts = new int[forms.length + 1];
    int start = 0;
    for (int number = 0; number < forms.length; number++) {
      String form = forms[number];
      form.getChars(0, form.length(), units, start);
      starts[number] = start;
      start += form.length();
      tables[Math.min(form.length(), OPENING) - 1].add(OpeningTable.key(form), number);
    }
    starts[forms.length] = start;
    return new FormIndex(units, starts, tables);
  }

  /** Reads what {@link #write} wrote, from the position on, and moves it. */
  static FormIndex read(ByteBuffer bytes) {
    char[] units = PackedNumbers.units(bytes, bytes.getInt());
    int[] starts = PackedNumbers.ints(bytes, bytes.getInt());
    OpeningTable[] tables = new OpeningTable[OPENING];
    for (int index = 0; index < OPENING; index++) {
      tables[index] = OpeningTable.read(bytes);
    }
    return new FormIndex(units, starts, tables);
  }

  void write(DataOutputStream output) throws IOException {
    output.writeInt(units.length);
    PackedNumbers.write(output, units);
    output.writeInt(starts.length);
    PackedNumbers.write(output, starts);
    for (OpeningTable table : tables) {
      table.write(output);
    }
  }

  /** How many forms there are. */
  int size() {
    return starts.length - 1;
  }

  /** Tells of every form that stands in the text from a place on, the shortest first. */
  void find(AlignedText text, int begin, Found found) {
    int available = Math.min(text.length() - begin, OPENING);
    long key = 0;
    for (int length = 1; length <= available; length++) {
      key = (key << 16) | text.charAt(begin + length - 1);
      OpeningTable table = tables[length - 1];
      int slot = table.slot(key);
      if (slot >= 0) {
        if (length < OPENING) {
          found.accept(table.first(slot), begin + length);
        } else {
          narrow(text, begin, table.first(slot), table.last(slot) + 1, found);
        }
      }
    }
  }

  /** The forms from {@code low} to before {@code high} have their first four units in common. */
  private void narrow(AlignedText text, int begin, int low, int high, Found found) {
    int first = low;
    int after = high;
    for (int depth = OPENING; ; depth++) {
      if (starts[first + 1] - starts[first] == depth) {
        found.accept(first, begin + depth);
        first++;
      }
      if (first == after || begin + depth == text.length()) {
        return;
      }
      char unit = text.charAt(begin + depth);
      if (units[starts[first] + depth] != unit) {
        first = firstFrom(first, after, depth, unit);
        if (first == after || units[starts[first] + depth] != unit) {
          return;
        }
      }
      if (units[starts[after - 1] + depth] != unit) {
        after = firstFrom(first, after, depth, unit + 1);
      }
    }
  }

  /** The first form whose unit at the depth is no smaller; {@code high} if there is none. */
  private int firstFrom(int low, int high, int depth, int unit) {
    int first = low;
    int after = high;
    while (first < after) {
      int middle = (first + after) >>> 1;
      if (units[starts[middle] + depth] < unit) {
        first = middle + 1;
      } else {
        after = middle;
      }
    }
    return first;
  }
}
