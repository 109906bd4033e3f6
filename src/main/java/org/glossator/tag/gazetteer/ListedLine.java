package org.glossator.tag.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.tag.Standing;

/**
 * One line of a gazetteer in the form in which a corpus remembers it.
 *
 * @param file folder and file name
 * @param line from 1
 * @param id of the entry; of a blocklist line its surface
 * @param content everything of the line that can shape a result; holds no line break
 */
public record ListedLine(String file, int line, String id, String content) {
  private static final String COLUMN = "\t";
  private static final String BAR = " | ";
  private static final String ANY_TYPE = "*";

  public ListedLine {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(content, "content");
  }

  static ListedLine of(GazetteerEntry entry, String sectors) {
    return new ListedLine(
        entry.file(),
        entry.line(),
        entry.entity().id(),
        entry.type()
            + COLUMN
            + entry.standing()
            + COLUMN
            + entry.entity().name()
            + COLUMN
            + sectors
            + COLUMN
            + entry.surfaces().stream().map(ListedLine::text).collect(Collectors.joining(BAR)));
  }

  static ListedLine of(BlockedSurface blocked) {
    return new ListedLine(
        blocked.file(),
        blocked.line(),
        blocked.surface().text(),
        "BLOCKED"
            + COLUMN
            + blocked.type().map(Enum::name).orElse(ANY_TYPE)
            + COLUMN
            + COLUMN
            + text(blocked.surface()));
  }

  static String text(Surface surface) {
    return surface.text() + "/" + surface.rule() + (surface.isAmbiguous() ? "?" : "");
  }

  /** Whose line it is, wherever the line stands. */
  String key() {
    return file + COLUMN + id;
  }

  /** All but the surfaces: what every surface of the line stands for. */
  String meaning() {
    return content.substring(0, content.lastIndexOf(COLUMN));
  }

  /** The listed surfaces, each with its case rule and sign of ambiguity. */
  List<String> surfaces() {
    List<String> surfaces = new ArrayList<>();
    int start = content.lastIndexOf(COLUMN) + 1;
    for (int bar = content.indexOf(BAR, start); bar >= 0; bar = content.indexOf(BAR, start)) {
      surfaces.add(content.substring(start, bar));
      start = bar + BAR.length();
    }
    surfaces.add(content.substring(start));
    return surfaces;
  }

  /** The entry of whose line this is. */
  GazetteerEntry entry() {
    String[] cells = content.split(COLUMN, -1);
    return new GazetteerEntry(
        file,
        line,
        EntityType.valueOf(cells[0]),
        new Entity(id, cells[2]),
        Standing.valueOf(cells[1]),
        surfaces().stream().map(ListedLine::surface).toList());
  }

  /** The blocked surface of whose line this is. */
  BlockedSurface blocked(String reason) {
    String type = content.split(COLUMN, -1)[1];
    return new BlockedSurface(
        file,
        line,
        surface(surfaces().getFirst()),
        type.equals(ANY_TYPE) ? Optional.empty() : Optional.of(EntityType.valueOf(type)),
        reason);
  }

  /** A surface of {@link #surfaces}. */
  private static Surface surface(String shown) {
    boolean isAmbiguous = shown.endsWith("?");
    String rule =
        shown.substring(shown.lastIndexOf('/') + 1, shown.length() - (isAmbiguous ? 1 : 0));
    return new Surface(written(shown), isAmbiguous, CaseRule.valueOf(rule));
  }

  /** A surface of {@link #surfaces} as it is written. */
  static String written(String surface) {
    return surface.substring(0, Math.max(0, surface.lastIndexOf('/')));
  }

  /** The line as it is stored. */
  public String store() {
    return file + COLUMN + line + COLUMN + id + COLUMN + content;
  }

  /** A stored line; empty where it is none. */
  public static Optional<ListedLine> restore(String stored) {
    String[] cells = stored.split(COLUMN, 4);
    try {
      return cells.length == 4
          ? Optional.of(new ListedLine(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3]))
          : Optional.empty();
    } catch (NumberFormatException failure) {
      return Optional.empty();
    }
  }
}
