package org.glossator.evaluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glossator.Entity;
import org.glossator.ProjectDataException;

/**
 * Names that the tagger was given: surfaces of gazetteers, tagged names of training text, and all
 * words of text that it learned from without marks. Tells seen names from unseen ones, and whether
 * two wordings are one entity. Thread-safe.
 */
public final class KnownNames {
  /** No names: everything is unseen, and entities are equal by id or name alone. */
  public static final KnownNames NONE = new KnownNames(Map.of(), Set.of(), "");

  private static final Pattern TAGGED = Pattern.compile("\\{[A-Z]:([^{}]+)}");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int ID = 0;
  private static final int NAME = 2;
  private static final int ALIASES = 3;

  private final Map<String, Set<String>> entriesOfSurface;
  private final Set<String> tagged;

  /** Words in lower case with a space before and behind each. */
  private final String unmarked;

  /** Whether a surface stands in the unmarked text, once looked up. */
  private final Map<String, Boolean> inUnmarked = new ConcurrentHashMap<>();

  private KnownNames(
      Map<String, Set<String>> entriesOfSurface, Set<String> tagged, String unmarked) {
    this.entriesOfSurface = entriesOfSurface;
    this.tagged = tagged;
    this.unmarked = unmarked;
  }

  /**
   * Reads gazetteers ({@code .tsv}), tagged training text ({@code .txt}) and unmarked text ({@code
   * .jsonl}, every value that is text) in the given folders and below; folders that do not exist
   * hold no names.
   *
   * @throws ProjectDataException if a file cannot be read
   */
  public static KnownNames read(Collection<Path> folders) {
    Map<String, Set<String>> entries = new HashMap<>();
    Set<String> tagged = new HashSet<>();
    StringBuilder unmarked = new StringBuilder(" ");
    for (Path folder : folders) {
      try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          if (file.toString().endsWith(".tsv")) {
            readGazetteer(file, entries);
          } else if (file.toString().endsWith(".txt")) {
            readTagged(file, tagged);
          } else if (file.toString().endsWith(".jsonl")) {
            readUnmarked(file, unmarked);
          }
        }
      } catch (IOException failure) {
        throw new ProjectDataException(
            folder + ": known names cannot be read (" + failure.getMessage() + ")");
      }
    }
    return new KnownNames(entries, tagged, unmarked.toString());
  }

  private static void readGazetteer(Path file, Map<String, Set<String>> entries)
      throws IOException {
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] fields = line.split("\t", -1);
      if (line.startsWith("#") || fields.length <= ALIASES || fields[ID].equals("id")) {
        continue;
      }
      List<String> surfaces = new ArrayList<>(List.of(fields[ALIASES].split("\\|")));
      surfaces.add(fields[NAME]);
      for (String surface : surfaces) {
        String key = key(surface.strip().replaceFirst("\\?$", ""));
        if (!key.isEmpty()) {
          entries.computeIfAbsent(key, _ -> new HashSet<>()).add(fields[ID]);
        }
      }
    }
  }

  private static void readTagged(Path file, Set<String> tagged) throws IOException {
    Matcher matcher = TAGGED.matcher(Files.readString(file, StandardCharsets.UTF_8));
    while (matcher.find()) {
      tagged.add(key(matcher.group(1)));
    }
  }

  private static void readUnmarked(Path file, StringBuilder unmarked) throws IOException {
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        for (JsonNode value : JSON.readTree(line)) {
          unmarked.append(words(value.asText("")));
        }
      }
    }
  }

  private static String words(String text) {
    return BETWEEN_WORDS.matcher(key(text)).replaceAll(" ").strip() + " ";
  }

  /**
   * Whether the surface stands in a gazetteer or in unmarked text, or is tagged in the training
   * text.
   */
  public boolean seen(String surface) {
    String key = key(surface);
    return entriesOfSurface.containsKey(key)
        || tagged.contains(key)
        || inUnmarked.computeIfAbsent(key, each -> unmarked.contains(" " + words(each)));
  }

  /** Whether both are one entity: by id, by name, or because a gazetteer lists one's name. */
  public boolean same(Entity one, Entity other) {
    return (!one.id().isEmpty() && one.id().equals(other.id()))
        || key(one.name()).equals(key(other.name()))
        || lists(one.name(), other)
        || lists(other.name(), one);
  }

  private boolean lists(String name, Entity entry) {
    Set<String> entries = entriesOfSurface.getOrDefault(key(name), Set.of());
    return entries.contains(entry.id())
        || entriesOfSurface.getOrDefault(key(entry.name()), Set.of()).stream()
            .anyMatch(entries::contains);
  }

  private static String key(String surface) {
    String folded = Normalizer.normalize(surface, Normalizer.Form.NFKC);
    return SPACE
        .matcher(folded.replace('’', '\''))
        .replaceAll(" ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
