package org.glossator.tag.gazetteer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glossator.EntityType;
import org.glossator.tag.text.AlignedText;
import org.glossator.tag.text.Words;

/**
 * What of a gazetteer can touch a text: the listed and blocked surfaces that stand in it with what
 * they stand for, and the words and places of listed names that rules look up. Immutable and
 * thread-safe.
 */
public final class ListedNames {
  private final List<ListedLine> lines;
  private final List<Surface> surfaces = new ArrayList<>();
  private final List<ListedLine> owners = new ArrayList<>();
  private final Map<String, Integer> lineNumbers = new HashMap<>();
  private final SurfaceMatcher<Integer> matcher;
  private final Set<String> words;
  private final Set<String> places;

  /**
   * @param words in lower case, as looked up by rules
   * @param places as looked up by rules
   */
  public ListedNames(Gazetteer gazetteer, Set<String> words, Set<String> places) {
    this.words = Set.copyOf(words);
    this.places = Set.copyOf(places);
    List<ListedLine> all = new ArrayList<>(gazetteer.entries().size());
    List<SurfaceMatcher.Item<Integer>> items = new ArrayList<>();
    for (GazetteerEntry entry : gazetteer.entries()) {
      String place = entry.file() + ":" + entry.line();
      all.add(ListedLine.of(entry, gazetteer.sectors().getOrDefault(place, "")));
      entry.surfaces().forEach(surface -> add(all.getLast(), surface, items));
    }
    for (BlockedSurface blocked : gazetteer.blocked()) {
      all.add(ListedLine.of(blocked));
      add(all.getLast(), blocked.surface(), items);
    }
    lines = List.copyOf(all);
    lines.forEach(line -> lineNumbers.put(line.key(), line.line()));
    matcher = new SurfaceMatcher<>(items);
  }

  private void add(ListedLine line, Surface surface, List<SurfaceMatcher.Item<Integer>> items) {
    items.add(item(surface.text(), surfaces.size()));
    surfaces.add(surface);
    owners.add(line);
  }

  /** In the widest way in which any step looks for names: any case, any number. */
  static <T> SurfaceMatcher.Item<T> item(String surface, T value) {
    return new SurfaceMatcher.Item<>(
        new Surface(surface, false, CaseRule.ANY), EntityType.TECHNOLOGY, value);
  }

  /** All lines, in the order of the gazetteer. */
  public List<ListedLine> lines() {
    return lines;
  }

  /** Where an entry stands now. */
  public OptionalInt line(String file, String id) {
    Integer line = lineNumbers.get(file + "\t" + id);
    return line == null ? OptionalInt.empty() : OptionalInt.of(line);
  }

  /**
   * SHA-256 of all that stands in the text, without line numbers. As long as it is equal, no change
   * of a gazetteer alters the text's annotations.
   */
  public String digest(String text) {
    TreeMap<Integer, String> found = new TreeMap<>();
    matcher.match(
        text, AlignedText.of(text), (_, index) -> found.putIfAbsent(index, meaning(index)));
    TreeSet<String> looked = new TreeSet<>();
    Words.each(
        text,
        word -> {
          if (words.contains(word)) {
            looked.add("word " + word);
          }
        });
    for (String place : places) {
      if (text.contains(place)) {
        looked.add("place " + place);
      }
    }
    return sha256(String.join("\n", found.values()) + "\n\n" + String.join("\n", looked));
  }

  private String meaning(int index) {
    ListedLine line = owners.get(index);
    return line.file() + "\t" + line.meaning() + "\t" + ListedLine.text(surfaces.get(index));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
