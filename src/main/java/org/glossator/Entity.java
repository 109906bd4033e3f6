package org.glossator;

import java.util.Objects;

/**
 * What mentions refer to, whatever their wording.
 *
 * @param id stable identifier: that of a gazetteer entry ({@code o:ministry-of-finance}), or one
 *     made of the name where no entry exists ({@code new:company:hesai-group})
 * @param name canonical name
 */
public record Entity(String id, String name) {
  public Entity {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }
}
