package org.glossator.classify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glossator.ProjectDataException;
import org.glossator.Span;

/**
 * Finds names that hint at sectors, the longest first. It reads names from the gazetteers itself,
 * so that training items and briefs are looked at in the same way. Thread-safe.
 */
final class SectorHints {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final int LONGEST_NAME = 10;
  private static final int COLUMNS = 8;

  private record Name(String surface, String rule, SectorHint hint) {
    /** Whether the case of the words as written allows this name. */
    boolean allows(String written) {
      return switch (rule) {
        case "exact" -> written.startsWith(surface);
        case "capital" -> !Character.isLowerCase(written.codePointAt(0));
        default -> true;
      };
    }
  }

  /** A name found. */
  record Found(Span span, SectorHint hint) {}

  private final Map<String, List<Name>> names = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();
  private final Map<String, SectorHint> entities = new HashMap<>();
  private final String sha256;

  private SectorHints(String sha256) {
    this.sha256 = sha256;
  }

  /** No hints at all, for a taxonomy of one's own. */
  static SectorHints none() {
    return new SectorHints("none");
  }

  /** Reads the gazetteers ({@code *.tsv} of eight columns) of a folder. */
  static SectorHints read(Path folder, Taxonomy taxonomy) {
    Map<String, byte[]> contents = new java.util.TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted(Comparator.comparing(Path::toString)).toList()) {
        if (file.getFileName().toString().endsWith(".tsv")) {
          contents.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
    } catch (IOException failure) {
      throw new ProjectDataException(folder + ": the gazetteers cannot be read");
    }
    StringBuilder digests = new StringBuilder();
    contents.forEach((name, bytes) ->
        digests.append(name).append(' ').append(Digests.sha256(bytes)).append('\n'));
    SectorHints hints =
        new SectorHints(Digests.sha256(digests.toString().getBytes(StandardCharsets.UTF_8)));
    List<String> sectors = taxonomy.ids();
    for (byte[] bytes : contents.values()) {
      new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .filter(columns -> columns.length == COLUMNS)
          .forEach(columns -> hints.add(columns, sectors));
    }
    return hints;
  }

  private void add(String[] columns, List<String> known) {
    List<String> sectors = new ArrayList<>();
    for (String sector : columns[6].split(",")) {
      if (known.contains(sector.strip())) {
        sectors.add(sector.strip());
      }
    }
    if (sectors.isEmpty()) {
      return;
    }
    String name = withoutMark(columns[2]);
    SectorHint hint = new SectorHint(columns[0], name, columns[1].equals("TECHNOLOGY"), sectors);
    entities.put(columns[0], hint);
    add(columns[2].strip(), columns[4], hint);
    for (String alias : columns[3].split("\\|")) {
      add(alias.strip(), columns[4], hint);
    }
  }

  private void add(String surface, String rule, SectorHint hint) {
    String plain = withoutMark(surface);
    List<Span> words = words(plain);
    if (!words.isEmpty()) {
      String key = key(plain, words);
      longest.merge(words.getFirst().of(plain).toLowerCase(Locale.ROOT), words.size(), Math::max);
      String effective = surface.endsWith("?") && !rule.equals("any") ? "exact" : rule;
      names.computeIfAbsent(key, none -> new ArrayList<>()).add(new Name(plain, effective, hint));
    }
  }

  private static String withoutMark(String surface) {
    return surface.endsWith("?") ? surface.substring(0, surface.length() - 1) : surface;
  }

  /** Names in a text, ascending, without overlap. */
  List<Found> find(String text) {
    List<Span> words = words(text);
    List<Found> found = new ArrayList<>();
    int from = 0;
    while (from < words.size()) {
      int length = Math.min(longest(words.get(from).of(text)), words.size() - from);
      Optional<SectorHint> hint = Optional.empty();
      while (length > 0 && hint.isEmpty()) {
        hint = lookUp(text, words.subList(from, from + length));
        length -= hint.isEmpty() ? 1 : 0;
      }
      if (hint.isPresent()) {
        Span span = new Span(words.get(from).start(), words.get(from + length - 1).end());
        found.add(new Found(span, hint.get()));
      }
      from += Math.max(1, length);
    }
    return found;
  }

  /** How many words a name that starts with this one has at most; 1 for the sake of a plural. */
  private int longest(String first) {
    return Math.min(LONGEST_NAME, longest.getOrDefault(first.toLowerCase(Locale.ROOT), 1));
  }

  private Optional<SectorHint> lookUp(String text, List<Span> words) {
    String surface = text.substring(words.getFirst().start(), words.getLast().end());
    String key = key(text, words);
    return first(key, surface)
        .or(() ->
            key.endsWith("s")
                ? first(key.substring(0, key.length() - 1), surface)
                : Optional.empty());
  }

  private Optional<SectorHint> first(String key, String surface) {
    return names.getOrDefault(key, List.of()).stream()
        .filter(name -> name.allows(surface))
        .map(Name::hint)
        .findFirst();
  }

  /** The hint of a gazetteer entity, where its line has one. */
  Optional<SectorHint> of(String entity) {
    return Optional.ofNullable(entities.get(entity));
  }

  String sha256() {
    return sha256;
  }

  private static String key(String text, List<Span> words) {
    StringBuilder key = new StringBuilder();
    for (Span word : words) {
      key.append(key.isEmpty() ? "" : " ").append(text, word.start(), word.end());
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  private static List<Span> words(String text) {
    List<Span> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Span(matcher.start(), matcher.end()));
    }
    return words;
  }
}
