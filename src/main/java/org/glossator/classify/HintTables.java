package org.glossator.classify;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.glossator.Span;
import org.glossator.prepared.PackedLines;
import org.glossator.prepared.PackedNumbers;
import org.glossator.prepared.PackedStrings;

/**
 * Names that hint at sectors, in arrays, so that loading is copying. Immutable and thread-safe.
 *
 * @param keys words of names in lower case, divided by spaces
 * @param firsts of each key the number of its first name, and one more
 * @param surfaces of the names, by number
 * @param rules of the names, by number: {@link #ANY}, {@link #EXACT} or {@link #CAPITAL}
 * @param hints of the names, by number: the number of what it hints at
 * @param openings first words of names in lower case
 * @param longest of each opening the most words of a name
 * @param entities ids of gazetteer entries
 * @param entityHints of each entity the number of what it hints at
 * @param lines what is hinted at: entity, name, whether a technology, sectors
 */
record HintTables(
    PackedStrings keys,
    int[] firsts,
    PackedLines surfaces,
    int[] rules,
    int[] hints,
    PackedStrings openings,
    int[] longest,
    PackedStrings entities,
    int[] entityHints,
    PackedLines lines) {
  static final int ANY = 0;
  static final int EXACT = 1;
  static final int CAPITAL = 2;

  static HintTables read(ByteBuffer bytes) {
    ByteBuffer rest = bytes.duplicate();
    PackedStrings keys = PackedStrings.read(rest);
    int[] firsts = PackedNumbers.ints(rest, keys.size() + 1);
    PackedLines surfaces = PackedLines.read(rest);
    int[] rules = PackedNumbers.ints(rest, surfaces.size());
    int[] hints = PackedNumbers.ints(rest, surfaces.size());
    PackedStrings openings = PackedStrings.read(rest);
    int[] longest = PackedNumbers.ints(rest, openings.size());
    PackedStrings entities = PackedStrings.read(rest);
    int[] entityHints = PackedNumbers.ints(rest, entities.size());
    return new HintTables(
        keys,
        firsts,
        surfaces,
        rules,
        hints,
        openings,
        longest,
        entities,
        entityHints,
        PackedLines.read(rest));
  }

  ByteBuffer written() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream output = new DataOutputStream(bytes)) {
      keys.write(output);
      PackedNumbers.write(output, firsts);
      surfaces.write(output);
      PackedNumbers.write(output, rules);
      PackedNumbers.write(output, hints);
      openings.write(output);
      PackedNumbers.write(output, longest);
      entities.write(output);
      PackedNumbers.write(output, entityHints);
      lines.write(output);
    }
    return ByteBuffer.wrap(bytes.toByteArray());
  }

  /** The first name of a key that the words as written allow. */
  Optional<SectorHint> first(String key, String written) {
    int number = keys.indexOf(key);
    if (number < 0) {
      return Optional.empty();
    }
    for (int name = firsts[number]; name < firsts[number + 1]; name++) {
      if (isAllowed(name, written)) {
        return Optional.of(hint(hints[name]));
      }
    }
    return Optional.empty();
  }

  /** Whether the case of the words as written allows a name. */
  private boolean isAllowed(int name, String written) {
    return switch (rules[name]) {
      case EXACT -> written.startsWith(surfaces.get(name));
      case CAPITAL -> !Character.isLowerCase(written.codePointAt(0));
      default -> true;
    };
  }

  /** How many words a name that starts with this one has at most; 1 where none does. */
  int longest(String opening) {
    int number = openings.indexOf(opening);
    return number < 0 ? 1 : longest[number];
  }

  Optional<SectorHint> ofEntity(String id) {
    int number = entities.indexOf(id);
    return number < 0 ? Optional.empty() : Optional.of(hint(entityHints[number]));
  }

  private SectorHint hint(int number) {
    String[] cells = lines.get(number).split("\t", -1);
    return new SectorHint(
        cells[0], cells[1], Boolean.parseBoolean(cells[2]), List.of(cells[3].split(",")));
  }

  /** Collects names. Not thread-safe. */
  static final class Collector {
    private record Name(String surface, int rule, int hint) {}

    private final Map<String, List<Name>> names = new LinkedHashMap<>();
    private final Map<String, Integer> longest = new LinkedHashMap<>();
    private final Map<String, Integer> entities = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    /** Takes what the names that follow hint at. */
    void add(SectorHint hint) {
      entities.put(hint.entity(), lines.size());
      lines.add(
          String.join(
              "\t",
              hint.entity(),
              hint.name(),
              Boolean.toString(hint.technology()),
              String.join(",", hint.sectors())));
    }

    /** Takes a name of the hint last taken. */
    void add(String surface, int rule) {
      List<Span> words = SectorHints.words(surface);
      if (!words.isEmpty()) {
        String opening = words.getFirst().of(surface).toLowerCase(Locale.ROOT);
        longest.merge(opening, words.size(), Math::max);
        names
            .computeIfAbsent(SectorHints.key(surface, words), _ -> new ArrayList<>())
            .add(new Name(surface, rule, lines.size() - 1));
      }
    }

    HintTables tables() {
      List<Name> all = names.values().stream().flatMap(List::stream).toList();
      int[] firsts = new int[names.size() + 1];
      int key = 0;
      for (List<Name> each : names.values()) {
        firsts[key + 1] = firsts[key] + each.size();
        key++;
      }
      return new HintTables(
          PackedStrings.of(List.copyOf(names.keySet())),
          firsts,
          PackedLines.of(all.stream().map(Name::surface).toList()),
          all.stream().mapToInt(Name::rule).toArray(),
          all.stream().mapToInt(Name::hint).toArray(),
          PackedStrings.of(List.copyOf(longest.keySet())),
          longest.values().stream().mapToInt(Integer::intValue).toArray(),
          PackedStrings.of(List.copyOf(entities.keySet())),
          entities.values().stream().mapToInt(Integer::intValue).toArray(),
          PackedLines.of(lines));
    }
  }
}
