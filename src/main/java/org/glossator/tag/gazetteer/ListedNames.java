package org.glossator.tag.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.tag.text.AlignedText;
import org.glossator.tag.text.Words;

/**
 * What of a gazetteer can touch a text: the listed and blocked surfaces that stand in it with what
 * they stand for, and the words and places of listed names that rules look up. Thread-safe.
 */
public final class ListedNames {
  private final Gazetteer gazetteer;
  private final List<ListedLine> lines;
  private final int[] firsts;
  private final SurfaceIndex index;
  private final Predicate<String> words;
  private final Set<String> places;
  private final Map<String, Integer> lineNumbers = new HashMap<>();

  public ListedNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    lines = gazetteer.lines();
    firsts = gazetteer.firsts();
    index = gazetteer.anyCaseIndex();
    words = gazetteer.ordinary();
    places = gazetteer.places();
  }

  /** All lines, in the order of the gazetteer. */
  public List<ListedLine> lines() {
    return lines;
  }

  /** All lines as a corpus stores them, in UTF-8, each with a line feed behind it. */
  public byte[] stored() {
    return gazetteer.storedLines();
  }

  /** Where an entry stands now. */
  public synchronized OptionalInt line(String file, String id) {
    if (lineNumbers.isEmpty()) {
      lines.forEach(line -> lineNumbers.put(line.key(), line.line()));
    }
    Integer line = lineNumbers.get(file + "\t" + id);
    return line == null ? OptionalInt.empty() : OptionalInt.of(line);
  }

  /**
   * SHA-256 of all that stands in the text, without line numbers. As long as it is equal, no change
   * of a gazetteer alters the text's annotations.
   */
  public String digest(String text) {
    TreeMap<Integer, String> found = new TreeMap<>();
    index.match(
        text, AlignedText.of(text), (_, number) -> found.putIfAbsent(number, meaning(number)));
    TreeSet<String> looked = new TreeSet<>();
    Words.each(
        text,
        word -> {
          if (words.test(word)) {
            looked.add("word " + word);
          }
        });
    for (String place : places) {
      if (text.contains(place)) {
        looked.add("place " + place);
      }
    }
    String all = String.join("\n", found.values()) + "\n\n" + String.join("\n", looked);
    return DigestUtils.sha256Hex(all.getBytes(StandardCharsets.UTF_8));
  }

  private String meaning(int surface) {
    int number = line(firsts, surface);
    ListedLine line = lines.get(number);
    return line.file()
        + "\t"
        + line.meaning()
        + "\t"
        + line.surfaces().get(surface - firsts[number]);
  }

  /**
   * The line of a surface.
   *
   * @param firsts number of each line's first surface
   */
  static int line(int[] firsts, int surface) {
    int place = Arrays.binarySearch(firsts, surface);
    return place >= 0 ? place : -place - 2;
  }
}
