package org.glossator.classify;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One sector of a taxonomy.
 *
 * @param definition what an item must change to be filed here
 * @param parent id of a broader sector
 * @param nace division codes of NACE Rev. 2.1 that the sector mostly touches
 * @param madeInChina2025 corresponding priority sectors of the 2015 plan
 */
public record Sector(
    String id,
    String name,
    String definition,
    Optional<String> parent,
    List<String> nace,
    List<String> madeInChina2025) {
  public Sector {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(parent, "parent");
    nace = List.copyOf(nace);
    madeInChina2025 = List.copyOf(madeInChina2025);
  }
}
