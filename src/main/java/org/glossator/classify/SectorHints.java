package org.glossator.classify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glossator.ProjectDataException;
import org.glossator.Span;
import org.glossator.prepared.KnownDigests;
import org.glossator.prepared.PreparedFiles;

/**
 * Finds names that hint at sectors, the longest first. It reads names from the gazetteers itself,
 * so that training items and briefs are looked at in the same way. Thread-safe.
 */
final class SectorHints {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final int LONGEST_NAME = 10;
  private static final int COLUMNS = 8;
  static final String PREPARED = "sector-hints";

  /** A name found. */
  record Found(Span span, SectorHint hint) {}

  private final HintTables tables;
  private final String sha256;

  private SectorHints(HintTables tables, String sha256) {
    this.tables = tables;
    this.sha256 = sha256;
  }

  /** No hints at all, for a taxonomy of one's own. */
  static SectorHints none() {
    return new SectorHints(new HintTables.Collector().tables(), "none");
  }

  /** As {@link #read(Path, Taxonomy, PreparedFiles)}, with nothing prepared. */
  static SectorHints read(Path folder, Taxonomy taxonomy) {
    return read(folder, taxonomy, PreparedFiles.none());
  }

  /**
   * Reads the gazetteers ({@code *.tsv} of eight columns) of a folder.
   *
   * @param prepared where the same hints may lie prepared
   */
  static SectorHints read(Path folder, Taxonomy taxonomy, PreparedFiles prepared) {
    SortedMap<String, byte[]> contents = contents(folder);
    String sha256 = digest(contents, KnownDigests.of(prepared));
    HintTables tables =
        prepared
            .read(PREPARED, inputs(sha256, taxonomy))
            .map(content -> HintTables.read(content.bytes()))
            .orElseGet(() -> tables(contents, taxonomy));
    return new SectorHints(tables, sha256);
  }

  /** Writes the hints in the form in which they load fastest. */
  static void prepare(Path folder, Taxonomy taxonomy, PreparedFiles files) throws IOException {
    SectorHints hints = read(folder, taxonomy);
    files.write(PREPARED, inputs(hints.sha256, taxonomy), "", hints.tables.written());
  }

  static String inputs(String sha256, Taxonomy taxonomy) {
    return sha256 + " for " + taxonomy.ids();
  }

  private static SortedMap<String, byte[]> contents(Path folder) {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted(Comparator.comparing(Path::toString)).toList()) {
        if (file.getFileName().toString().endsWith(".tsv")) {
          contents.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
    } catch (IOException failure) {
      throw new ProjectDataException(folder + ": the gazetteers cannot be read");
    }
    return contents;
  }

  private static String digest(SortedMap<String, byte[]> contents, KnownDigests known) {
    StringBuilder digests = new StringBuilder();
    contents.forEach(
        (name, bytes) -> digests.append(name).append(' ').append(known.sha256(bytes)).append('\n'));
    return Digests.sha256(digests.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static HintTables tables(SortedMap<String, byte[]> contents, Taxonomy taxonomy) {
    HintTables.Collector names = new HintTables.Collector();
    List<String> sectors = taxonomy.ids();
    for (byte[] bytes : contents.values()) {
      new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .filter(columns -> columns.length == COLUMNS)
          .forEach(columns -> add(names, columns, sectors));
    }
    return names.tables();
  }

  private static void add(HintTables.Collector names, String[] columns, List<String> known) {
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
    names.add(new SectorHint(columns[0], name, columns[1].equals("TECHNOLOGY"), sectors));
    names.add(withoutMark(columns[2].strip()), rule(columns[2].strip(), columns[4]));
    for (String alias : columns[3].split("\\|")) {
      names.add(withoutMark(alias.strip()), rule(alias.strip(), columns[4]));
    }
  }

  private static int rule(String surface, String named) {
    return switch (surface.endsWith("?") && !named.equals("any") ? "exact" : named) {
      case "exact" -> HintTables.EXACT;
      case "capital" -> HintTables.CAPITAL;
      default -> HintTables.ANY;
    };
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
    return Math.min(LONGEST_NAME, tables.longest(first.toLowerCase(Locale.ROOT)));
  }

  private Optional<SectorHint> lookUp(String text, List<Span> words) {
    String surface = text.substring(words.getFirst().start(), words.getLast().end());
    String key = key(text, words);
    return tables
        .first(key, surface)
        .or(() ->
            key.endsWith("s")
                ? tables.first(key.substring(0, key.length() - 1), surface)
                : Optional.empty());
  }

  /** The hint of a gazetteer entity, where its line has one. */
  Optional<SectorHint> of(String entity) {
    return tables.ofEntity(entity);
  }

  String sha256() {
    return sha256;
  }

  static String key(String text, List<Span> words) {
    StringBuilder key = new StringBuilder();
    for (Span word : words) {
      key.append(key.isEmpty() ? "" : " ").append(text, word.start(), word.end());
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  static List<Span> words(String text) {
    List<Span> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Span(matcher.start(), matcher.end()));
    }
    return words;
  }
}
