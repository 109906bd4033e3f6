package org.glossator.tag.gazetteer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.ProjectDataException;
import org.glossator.tag.Standing;

/**
 * All listed names and blocked surfaces. Immutable.
 *
 * @param entries in the order of folders, files and lines
 * @param digests SHA-256 of each file, by {@code gazetteer/<folder>/<file>}
 */
public record Gazetteer(
    List<GazetteerEntry> entries, List<BlockedSurface> blocked, SortedMap<String, String> digests) {
  public Gazetteer {
    entries = List.copyOf(entries);
    blocked = List.copyOf(blocked);
    digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
  }

  /**
   * Reads every {@code *.tsv} of the folders. A user's entry replaces the shipped entry of equal
   * id.
   *
   * @throws ProjectDataException with all problems of all files
   */
  public static Gazetteer load(List<Path> shipped, List<Path> user) {
    GazetteerReader reader = new GazetteerReader();
    shipped.forEach(folder -> reader.read(folder, Standing.SHIPPED));
    user.forEach(folder -> reader.read(folder, Standing.REVIEWED));
    Map<String, GazetteerEntry> byId = new LinkedHashMap<>();
    for (GazetteerEntry entry : reader.entries()) {
      byId.put(entry.entity().id(), entry);
    }
    if (!reader.problems().isEmpty()) {
      throw new ProjectDataException(reader.problems());
    }
    return new Gazetteer(
        new ArrayList<>(byId.values()), reader.blocked(), new TreeMap<>(reader.digests()));
  }
}
