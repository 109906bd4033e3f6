package org.glossator.tag.gazetteer;

import java.util.List;
import java.util.Objects;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.tag.Standing;

/**
 * One line of a gazetteer.
 *
 * @param file folder and file name
 * @param line from 1
 * @param standing reviewed (a user's) or shipped
 * @param surfaces the name first, then its aliases
 */
public record GazetteerEntry(
    String file,
    int line,
    EntityType type,
    Entity entity,
    Standing standing,
    List<Surface> surfaces) {
  public GazetteerEntry {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(standing, "standing");
    surfaces = List.copyOf(surfaces);
  }

  GazetteerEntry of(Entity other) {
    return other.equals(entity)
        ? this
        : new GazetteerEntry(file, line, type, other, standing, surfaces);
  }
}
