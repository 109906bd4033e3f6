package org.glossator.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.EntityType;
import org.glossator.corpus.AtomicFile;
import org.glossator.corpus.decision.Reading;

/**
 * The user's own gazetteers: {@code learned.tsv} and {@code blocklist.tsv} in a folder, in the form
 * of the shipped ones. Lines that stand there are kept; every new one notes its origin.
 */
public final class UserGazetteer {
  private static final String ENTRIES = "learned.tsv";
  private static final String BLOCKED = "blocklist.tsv";
  private static final String LEGEND =
      "# Learned from reviewers' decisions; the note names them. Columns as in the shipped"
          + " files.\n";
  private static final String HEADER = "id\ttype\tname\taliases\tcase\tlinks\tsectors\tnote";
  private static final String BLOCKED_HEADER = "surface\ttype\tcase\tnote";
  private static final int ID = 0;
  private static final int ALIASES = 3;
  private static final int NOTE = 7;
  private static final int COLUMNS = 8;

  private final Path folder;

  public UserGazetteer(Path folder) {
    this.folder = folder;
  }

  /** Adds what was accepted; files are replaced whole. */
  public void add(List<Proposal> accepted) throws IOException {
    Files.createDirectories(folder);
    addEntries(accepted.stream().filter(each -> !each.isBlock()).toList());
    addBlocks(accepted.stream().filter(Proposal::isBlock).toList());
  }

  private void addEntries(List<Proposal> accepted) throws IOException {
    if (accepted.isEmpty()) {
      return;
    }
    Map<String, String[]> lines = new LinkedHashMap<>();
    List<String> kept = new ArrayList<>();
    for (String line : lines(ENTRIES, LEGEND + HEADER)) {
      String[] cells = line.split("\t", -1);
      if (line.startsWith("#") || line.equals(HEADER) || cells.length != COLUMNS) {
        kept.add(line);
      } else {
        lines.put(cells[ID], cells);
      }
    }
    for (Proposal each : accepted) {
      lines.merge(id(each.reading()), cells(each), UserGazetteer::merged);
    }
    lines.values().forEach(each -> kept.add(String.join("\t", each)));
    write(ENTRIES, kept);
  }

  private static String[] cells(Proposal each) {
    Reading reading = each.reading();
    String name = clean(reading.entity().name());
    String surface = clean(each.surface());
    return new String[] {
      id(reading),
      reading.type().name(),
      name,
      surface.equals(name) ? "" : surface,
      each.caseRule(),
      "",
      "",
      note(each)
    };
  }

  private static String[] merged(String[] before, String[] more) {
    Set<String> aliases = new LinkedHashSet<>();
    for (String[] each : List.of(before, more)) {
      for (String alias : each[ALIASES].split(" \\| ", -1)) {
        if (!alias.isBlank()) {
          aliases.add(alias);
        }
      }
    }
    String[] result = before.clone();
    result[ALIASES] = String.join(" | ", aliases);
    if (!result[NOTE].contains(more[NOTE])) {
      result[NOTE] = result[NOTE].isBlank() ? more[NOTE] : result[NOTE] + "; " + more[NOTE];
    }
    return result;
  }

  private void addBlocks(List<Proposal> accepted) throws IOException {
    if (accepted.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>(lines(BLOCKED, LEGEND + BLOCKED_HEADER));
    for (Proposal each : accepted) {
      String start = clean(each.surface()) + "\t" + each.reading().type() + "\t";
      if (lines.stream().noneMatch(line -> line.startsWith(start))) {
        lines.add(start + each.caseRule() + "\t" + note(each));
      }
    }
    write(BLOCKED, lines);
  }

  private List<String> lines(String file, String otherwise) throws IOException {
    Path path = folder.resolve(file);
    return (Files.exists(path) ? Files.readString(path) : otherwise).lines().toList();
  }

  private void write(String file, List<String> lines) throws IOException {
    AtomicFile.write(
        folder.resolve(file), (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String note(Proposal each) {
    return each.kind().title()
        + ": decided by "
        + String.join(" and ", each.reviewers())
        + " at "
        + each.places()
        + (each.places() == 1 ? " place" : " places");
  }

  /** An unlisted entity gets an id of the form that gazetteers ask for. */
  static String id(Reading reading) {
    String id = reading.entity().id();
    if (id.matches("[oct]:[a-z0-9][a-z0-9.+-]*")) {
      return id;
    }
    String plain =
        Normalizer.normalize(reading.entity().name(), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String slug =
        plain.isEmpty()
            ? "u" + DigestUtils.sha256Hex(reading.entity().name()).substring(0, 10)
            : plain;
    return prefix(reading.type()) + slug;
  }

  private static String prefix(EntityType type) {
    return switch (type) {
      case ORGANISATION -> "o:";
      case COMPANY -> "c:";
      case TECHNOLOGY -> "t:";
    };
  }

  /** Cells hold no tab, line break, bar or question mark at the end. */
  private static String clean(String text) {
    return text.replaceAll("[\\s|]+", " ").strip().replaceAll("\\?+$", "");
  }
}
