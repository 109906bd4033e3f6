package org.glossator.tag.corenlp;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.glossator.prepared.PackedNumbers;
import org.glossator.prepared.PackedStrings;

/** A map from packed strings to a few different strings. Nothing can be changed. Thread-safe. */
final class PackedMap extends AbstractMap<String, String> {
  private final PackedStrings keys;
  private final int[] valueNumbers;
  private final String[] values;

  private PackedMap(PackedStrings keys, int[] valueNumbers, String[] values) {
    this.keys = keys;
    this.valueNumbers = valueNumbers;
    this.values = values;
  }

  static PackedMap of(Map<String, String> map) {
    List<String> keys = map.keySet().stream().sorted().toList();
    List<String> values = map.values().stream().distinct().sorted().toList();
    PackedStrings packedValues = PackedStrings.of(values);
    return new PackedMap(
        PackedStrings.of(keys),
        keys.stream().mapToInt(key -> packedValues.indexOf(map.get(key))).toArray(),
        values.toArray(new String[0]));
  }

  static PackedMap read(ByteBuffer bytes) {
    PackedStrings keys = PackedStrings.read(bytes);
    int[] valueNumbers = PackedNumbers.ints(bytes, keys.size());
    PackedStrings values = PackedStrings.read(bytes);
    return new PackedMap(
        keys,
        valueNumbers,
        IntStream.range(0, values.size()).mapToObj(values::get).toArray(String[]::new));
  }

  void write(DataOutputStream output) throws IOException {
    keys.write(output);
    for (int number : valueNumbers) {
      output.writeInt(number);
    }
    PackedStrings.of(new ArrayList<>(List.of(values))).write(output);
  }

  @Override
  public int size() {
    return keys.size();
  }

  @Override
  public String get(Object key) {
    int number = key instanceof String string ? keys.indexOf(string) : -1;
    return number < 0 ? null : values[valueNumbers[number]];
  }

  @Override
  public boolean containsKey(Object key) {
    return key instanceof String string && keys.indexOf(string) >= 0;
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, String>> iterator() {
        return IntStream.range(0, keys.size())
            .mapToObj(number -> Map.entry(keys.get(number), values[valueNumbers[number]]))
            .iterator();
      }

      @Override
      public int size() {
        return keys.size();
      }
    };
  }
}
