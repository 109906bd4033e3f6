package org.glossator.tag.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.glossator.EntityType;
import org.glossator.ProjectDataException;
import org.glossator.tag.gazetteer.GazetteerEntry;
import org.glossator.tag.gazetteer.Surface;

/**
 * GATE's gazetteer: an index of lists ({@code list:majorType:minorType:language:annotationType})
 * and beside it the lists, a name a line, which may be followed by features ({@code id=...} groups
 * names). Features are divided by colons, GATE's default, or by tabs. A colon divides, so an id is
 * written with a full stop in its place, and a name with a colon cannot be written.
 */
final class GateLists implements NameLists {
  private static final String INDEX = "lists.def";

  private record ListedFile(Path file, String label) {}

  @Override
  public List<ForeignName> read(Path file) {
    ListLines lines = new ListLines();
    List<ListedFile> lists = new ArrayList<>();
    lines.each(
        file,
        (name, line, content) -> {
          String[] cells = content.strip().split(":", -1);
          if (cells.length < 2 || cells.length > 5 || !cells[0].endsWith(".lst")) {
            lines.problem(
                name,
                line,
                "\"" + content + "\"",
                "list.lst:majorType:minorType as in a .def file");
          } else if (!Files.isRegularFile(file.resolveSibling(cells[0]))) {
            lines.problem(name, line, "no file " + cells[0], "a list beside the index");
          } else {
            String minor = cells.length > 2 && !cells[2].isBlank() ? ":" + cells[2].strip() : "";
            lists.add(new ListedFile(file.resolveSibling(cells[0]), cells[1].strip() + minor));
          }
        });
    List<ForeignName> names = new ArrayList<>();
    for (ListedFile list : lists) {
      lines.each(
          list.file(),
          (name, line, content) -> {
            String[] cells = content.strip().split(content.strip().contains("\t") ? "\t" : ":", -1);
            Optional<String> entity = Optional.empty();
            for (int index = 1; index < cells.length; index++) {
              if (cells[index].startsWith("id=")) {
                entity = Optional.of(cells[index].substring("id=".length()));
              } else if (!cells[index].contains("=")) {
                lines.problem(name, line, "\"" + cells[index] + "\"", "a feature as name=value");
              }
            }
            if (cells[0].isBlank()) {
              lines.problem(name, line, "no name", "a name before the features");
            } else {
              names.add(new ForeignName(name, line, cells[0].strip(), list.label(), entity));
            }
          });
    }
    return lines.orProblems(names);
  }

  @Override
  public int write(List<GazetteerEntry> entries, Path out) throws IOException {
    Map<EntityType, List<String>> lists = new EnumMap<>(EntityType.class);
    for (GazetteerEntry entry : entries) {
      List<String> list = lists.computeIfAbsent(entry.type(), key -> new ArrayList<>());
      String id = entry.entity().id().replace(':', '.');
      for (Surface surface : entry.surfaces()) {
        if (surface.text().contains(":")) {
          throw new ProjectDataException(
              entry.entity().id()
                  + ": found the name \""
                  + surface.text()
                  + "\", expected no colon, which divides features in GATE's lists");
        }
        list.add(surface.text() + ":id=" + id);
      }
    }
    Files.createDirectories(out);
    List<String> index = new ArrayList<>();
    int count = 0;
    for (Map.Entry<EntityType, List<String>> list : lists.entrySet()) {
      String type = list.getKey().name().toLowerCase(Locale.ROOT);
      index.add(type + ".lst:" + type);
      Files.write(out.resolve(type + ".lst"), list.getValue());
      count += list.getValue().size();
    }
    Files.write(out.resolve(INDEX), index);
    return count;
  }
}
