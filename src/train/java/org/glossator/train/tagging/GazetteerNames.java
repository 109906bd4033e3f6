package org.glossator.train.tagging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glossator.EntityType;

/**
 * The unambiguous names and aliases of gazetteers, by type: tab-separated lines below a line that
 * names the columns.
 */
final class GazetteerNames {
  private static final String HEADER_START = "id\ttype\tname\taliases\t";
  private static final int TYPE = 1;
  private static final int NAME = 2;
  private static final int ALIASES = 3;

  private GazetteerNames() {}

  /** Reads every {@code .tsv} file of a folder that has the columns of a gazetteer. */
  static Map<EntityType, Set<String>> readFolder(Path folder) {
    Map<EntityType, Set<String>> names = new EnumMap<>(EntityType.class);
    for (EntityType type : EntityType.values()) {
      names.put(type, new TreeSet<>());
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".tsv")).sorted().toList()) {
        read(file, Files.readAllLines(file), names);
      }
    } catch (IOException exception) {
      throw new UncheckedIOException("cannot read the gazetteers of " + folder, exception);
    }
    return names;
  }

  private static void read(Path file, List<String> lines, Map<EntityType, Set<String>> names) {
    boolean begun = false;
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index);
      if (line.startsWith(HEADER_START)) {
        begun = true;
      } else if (begun && !line.isBlank() && !line.startsWith("#")) {
        String[] columns = line.split("\t", -1);
        if (columns.length <= ALIASES) {
          throw new IllegalArgumentException(
              file
                  + ":"
                  + (index + 1)
                  + ": found "
                  + columns.length
                  + " columns, expected at least "
                  + (ALIASES + 1));
        }
        Set<String> ofType = names.get(EntityType.valueOf(columns[TYPE]));
        Stream.concat(Stream.of(columns[NAME]), Stream.of(columns[ALIASES].split(" \\| ")))
            .filter(name -> !name.isBlank() && !name.endsWith("?"))
            .forEach(ofType::add);
      }
    }
  }
}
