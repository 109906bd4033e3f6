package org.glossator.tag.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glossator.tag.gazetteer.GazetteerEntry;

/**
 * INCEpTION's list for string matching: name, tab, label, and tabs that say nothing; lines with
 * {@code #} are comments.
 */
final class InceptionLists implements NameLists {
  @Override
  public List<ForeignName> read(Path file) {
    ListLines lines = new ListLines();
    List<ForeignName> names = new ArrayList<>();
    lines.each(
        file,
        (name, line, content) -> {
          String[] cells = content.split("\t");
          if (content.startsWith("#")) {
            return;
          }
          if (cells.length != 2 || cells[0].isBlank() || cells[1].isBlank()) {
            lines.problem(name, line, "\"" + content + "\"", "name and label divided by one tab");
          } else {
            names.add(
                new ForeignName(name, line, cells[0].strip(), cells[1].strip(), Optional.empty()));
          }
        });
    return lines.orProblems(names);
  }

  @Override
  public int write(List<GazetteerEntry> entries, Path out) throws IOException {
    List<String> lines = new ArrayList<>();
    for (GazetteerEntry entry : entries) {
      entry.surfaces().forEach(surface -> lines.add(surface.text() + "\t" + entry.type()));
    }
    Files.write(out, lines);
    return lines.size();
  }
}
