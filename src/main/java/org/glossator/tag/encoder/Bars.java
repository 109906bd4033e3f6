package org.glossator.tag.encoder;

import org.glossator.EntityType;

/**
 * The least probability, 0 to 1, at which a mention of each type is proposed.
 *
 * @param listed what some word of a listed technology must have, to be any mention's, for the name
 *     to be kept
 */
public record Bars(double organisation, double company, double technology, double listed) {
  /**
   * What the precedence needs where names are sparse: less lets generic words pass in commentary.
   */
  public static final Bars STANDARD = new Bars(0.7, 0.7, 0.7, 0.2);

  public Bars {
    requireProbability(organisation);
    requireProbability(company);
    requireProbability(technology);
    requireProbability(listed);
  }

  boolean lets(EntityType type, double probability) {
    return probability
        >= switch (type) {
          case ORGANISATION -> organisation;
          case COMPANY -> company;
          case TECHNOLOGY -> technology;
        };
  }

  private static void requireProbability(double bar) {
    if (!(bar >= 0 && bar <= 1)) {
      throw new IllegalArgumentException("a bar must lie in 0..1, found " + bar);
    }
  }
}
