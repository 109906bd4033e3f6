package org.glossator.tag.encoder;

import org.glossator.EntityType;

/** The least probability, 0 to 1, at which a mention of each type is proposed. */
public record Bars(double organisation, double company, double technology) {
  /**
   * What the precedence needs where names are sparse: less lets generic words pass in commentary.
   */
  public static final Bars STANDARD = new Bars(0.95, 0.95, 0.95);

  public Bars {
    requireProbability(organisation);
    requireProbability(company);
    requireProbability(technology);
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
