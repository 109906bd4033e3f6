package org.glossator.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glossator.Entity;
import org.glossator.tag.gazetteer.Gazetteer;
import org.glossator.tag.gazetteer.GazetteerEntry;
import org.glossator.tag.gazetteer.Surface;

/** Entities of gazetteers with all their names. */
final class ListedEntities {
  private ListedEntities() {}

  /** Those of the shipped gazetteers and of the user's. */
  static Map<Entity, List<String>> of(List<Path> shipped, List<Path> user) {
    Map<Entity, List<String>> names = new HashMap<>();
    for (GazetteerEntry each : Gazetteer.load(shipped, user).entries()) {
      names
          .computeIfAbsent(each.entity(), _ -> new ArrayList<>())
          .addAll(each.surfaces().stream().map(Surface::text).toList());
    }
    return names;
  }
}
