package org.glossator.tag.gazetteer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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
 * @param sectors at which a line hints, as written, by {@code <folder>/<file>:<line>}
 */
public record Gazetteer(
    List<GazetteerEntry> entries,
    List<BlockedSurface> blocked,
    SortedMap<String, String> digests,
    SortedMap<String, String> sectors) {
  public Gazetteer {
    sectors = Collections.unmodifiableSortedMap(new TreeMap<>(sectors));
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
    if (!reader.problems().isEmpty()) {
      throw new ProjectDataException(reader.problems());
    }
    return new Gazetteer(
        united(reader.entries()), reader.blocked(), reader.digests(), reader.sectors());
  }

  /** Entries of one id, in several files, are one entity: it bears the name of the first. */
  private static List<GazetteerEntry> united(List<GazetteerEntry> entries) {
    Map<String, GazetteerEntry> first = new HashMap<>();
    for (GazetteerEntry entry : entries) {
      first.merge(entry.entity().id(), entry, Gazetteer::leading);
    }
    List<GazetteerEntry> united = new ArrayList<>();
    for (GazetteerEntry entry : entries) {
      GazetteerEntry leader = first.get(entry.entity().id());
      if (leader.standing() == entry.standing()) {
        united.add(entry.of(leader.entity()));
      }
    }
    return united;
  }

  private static GazetteerEntry leading(GazetteerEntry first, GazetteerEntry second) {
    return second.standing().compareTo(first.standing()) < 0 ? second : first;
  }
}
