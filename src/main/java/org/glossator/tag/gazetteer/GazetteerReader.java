package org.glossator.tag.gazetteer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.prepared.KnownDigests;
import org.glossator.tag.Standing;

/** Reads gazetteer folders and collects every problem. One reader for one load. */
final class GazetteerReader {
  private static final String HEADER = "id\ttype\tname\taliases\tcase\tlinks\tsectors\tnote";
  private static final String BLOCKLIST_HEADER = "surface\ttype\tcase\tnote";
  private static final String BLOCKLIST = "blocklist.tsv";
  private static final Pattern ID = Pattern.compile("[a-z]+:[a-z0-9][a-z0-9.+-]*");

  private final KnownDigests known;
  private final List<Opened> opened = new ArrayList<>();
  private final List<GazetteerEntry> entries = new ArrayList<>();
  private final List<BlockedSurface> blocked = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final SortedMap<String, String> sectors = new TreeMap<>();

  /**
   * A file whose content is not looked at yet.
   *
   * @param name folder and file name
   */
  private record Opened(String name, byte[] content, String sha256, Standing standing) {}

  GazetteerReader(KnownDigests known) {
    this.known = known;
  }

  List<GazetteerEntry> entries() {
    return entries;
  }

  List<BlockedSurface> blocked() {
    return blocked;
  }

  List<String> problems() {
    return problems;
  }

  SortedMap<String, String> digests() {
    SortedMap<String, String> digests = new TreeMap<>();
    opened.forEach(file -> digests.put("gazetteer/" + file.name(), file.sha256()));
    return digests;
  }

  SortedMap<String, String> sectors() {
    return sectors;
  }

  /** Opens the files of a folder, without looking at what they say. */
  void open(Path folder, Standing standing) {
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    } catch (IOException failure) {
      problems.add(folder + ": found no readable folder, expected gazetteers (*.tsv)");
      return;
    }
    for (Path file : files) {
      String name = folder.toAbsolutePath().normalize().getFileName() + "/" + file.getFileName();
      try {
        byte[] content = Files.readAllBytes(file);
        opened.add(new Opened(name, content, known.sha256(content), standing));
      } catch (IOException failure) {
        problems.add(name + ": found an unreadable file, expected a gazetteer");
      }
    }
  }

  /** What tells the opened files from any others. */
  String inputs() {
    StringBuilder inputs = new StringBuilder();
    for (Opened file : opened) {
      inputs.append(file.standing()).append(' ').append(file.name()).append(' ');
      inputs.append(file.sha256()).append('\n');
    }
    return inputs.toString();
  }

  /** Reads the opened files. */
  void read() {
    for (Opened file : opened) {
      List<String> lines = lines(file);
      if (file.name().endsWith("/" + BLOCKLIST)) {
        readBlocklist(file.name(), lines);
      } else {
        readEntries(file.name(), lines, file.standing());
      }
    }
  }

  private List<String> lines(Opened file) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(file.content()))
          .toString()
          .lines()
          .toList();
    } catch (CharacterCodingException failure) {
      problems.add(file.name() + ": found bytes that are not UTF-8, expected UTF-8");
      return List.of();
    }
  }

  private void readEntries(String file, List<String> lines, Standing standing) {
    Map<String, Integer> ids = new HashMap<>();
    boolean hasHeader = false;
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (hasHeader) {
        readEntry(file, index + 1, line, standing);
        Integer earlier =
            ids.putIfAbsent(line.substring(0, Math.max(0, line.indexOf('\t'))), index + 1);
        if (earlier != null) {
          problem(file, index + 1, "an id of line " + earlier, "an id unique in its file");
        }
      } else if (!line.equals(HEADER)) {
        problem(file, index + 1, line, "the header \"" + HEADER + "\"");
        return;
      }
      hasHeader = true;
    }
  }

  private void readEntry(String file, int line, String content, Standing standing) {
    String[] cells = content.split("\t", -1);
    if (cells.length != 8) {
      problem(file, line, cells.length + " columns", "8 columns divided by tabs");
      return;
    }
    Optional<EntityType> type = type(cells[1]);
    Optional<CaseRule> rule = CaseRule.named(cells[4]);
    if (!ID.matcher(cells[0]).matches()) {
      problem(file, line, cells[0], "an id such as c:hesai-group");
    }
    if (type.isEmpty()) {
      problem(file, line, cells[1], "ORGANISATION, COMPANY or TECHNOLOGY");
    }
    if (rule.isEmpty()) {
      problem(file, line, cells[4], "exact, capital or any");
    }
    if (cells[2].isBlank()) {
      problem(file, line, "no name", "a name in column 3");
    } else if (cells[2].contains("|")) {
      problem(file, line, cells[2], "one name without |");
    }
    if (type.isPresent() && rule.isPresent() && !cells[2].isBlank()) {
      List<Surface> surfaces = new ArrayList<>();
      surfaces.add(surface(cells[2].strip(), rule.get()));
      for (String alias : cells[3].split("\\|")) {
        if (!alias.isBlank()) {
          surfaces.add(surface(alias.strip(), rule.get()));
        }
      }
      if (!cells[6].isBlank()) {
        sectors.put(file + ":" + line, cells[6].strip());
      }
      Entity entity = new Entity(cells[0], surfaces.getFirst().text());
      entries.add(new GazetteerEntry(file, line, type.get(), entity, standing, surfaces));
    }
  }

  private static Surface surface(String text, CaseRule rule) {
    boolean isAmbiguous = text.endsWith("?") && text.length() > 1;
    String plain = isAmbiguous ? text.substring(0, text.length() - 1).strip() : text;
    return new Surface(plain, isAmbiguous, rule.ofSurface(plain));
  }

  private void readBlocklist(String file, List<String> lines) {
    boolean hasHeader = false;
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!hasHeader) {
        hasHeader = true;
        if (!line.equals(BLOCKLIST_HEADER)) {
          problem(file, index + 1, line, "the header \"" + BLOCKLIST_HEADER + "\"");
          return;
        }
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 4 || cells[0].isBlank()) {
        problem(file, index + 1, cells.length + " columns", "4 columns divided by tabs");
        continue;
      }
      Optional<CaseRule> rule = CaseRule.named(cells[2]);
      Optional<EntityType> type = type(cells[1]);
      if (rule.isEmpty()) {
        problem(file, index + 1, cells[2], "exact, capital or any");
      } else if (type.isEmpty() && !cells[1].equals("*")) {
        problem(file, index + 1, cells[1], "ORGANISATION, COMPANY, TECHNOLOGY or *");
      } else if (cells[0].contains("|")) {
        problem(file, index + 1, cells[0], "one surface without |");
      } else {
        Surface surface = new Surface(cells[0].strip(), false, rule.get());
        blocked.add(new BlockedSurface(file, index + 1, surface, type, cells[3]));
      }
    }
  }

  private static Optional<EntityType> type(String name) {
    for (EntityType type : EntityType.values()) {
      if (type.name().equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private void problem(String file, int line, String found, String expected) {
    problems.add(file + ":" + line + ": found " + found + ", expected " + expected);
  }
}
