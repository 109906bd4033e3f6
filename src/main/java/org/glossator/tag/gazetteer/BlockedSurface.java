package org.glossator.tag.gazetteer;

import java.util.Objects;
import java.util.Optional;
import org.glossator.EntityType;

/**
 * One line of a blocklist: a surface that is no mention by itself.
 *
 * @param type the type that it cannot have; every type if absent
 * @param reason the line's note
 */
public record BlockedSurface(
    String file, int line, Surface surface, Optional<EntityType> type, String reason) {
  public BlockedSurface {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(surface, "surface");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(reason, "reason");
  }

  public boolean blocks(EntityType other) {
    return type.isEmpty() || type.get() == other;
  }
}
