package org.glossator;

import java.util.Objects;

/**
 * A sector with its probability.
 *
 * @param sector id in the taxonomy
 * @param probability calibrated, 0 to 1
 */
public record SectorScore(String sector, double probability) {
  public SectorScore {
    Objects.requireNonNull(sector, "sector");
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must lie in 0..1, found " + probability);
    }
  }
}
