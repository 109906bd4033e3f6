package org.glossator.corpus.decision;

import java.util.Objects;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.Mention;

/** What a place is taken to name. */
public record Reading(EntityType type, Entity entity) {
  public Reading {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(entity, "entity");
  }

  public static Reading of(Mention mention) {
    return new Reading(mention.type(), mention.entity());
  }
}
