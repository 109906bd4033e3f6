package org.glossator.classify;

import java.util.List;
import java.util.Objects;

/**
 * A named entity whose gazetteer line says to which sectors it usually belongs.
 *
 * @param entity id of the gazetteer line
 * @param name canonical name
 * @param technology whether it is a technology rather than a company or organisation
 * @param sectors at least one
 */
record SectorHint(String entity, String name, boolean technology, List<String> sectors) {
  SectorHint {
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(name, "name");
    sectors = List.copyOf(sectors);
  }
}
