package org.glossator;

import java.util.List;
import java.util.Objects;

/** Under which sector an item is filed. */
public sealed interface SectorDecision {
  /** Every sector of the taxonomy, most probable first. */
  List<SectorScore> ranking();

  /** What spoke for the first of the ranking, strongest first. */
  List<SectorReason> reasons();

  /**
   * Filed.
   *
   * @param secondary up to two further sectors, most probable first
   */
  record Assigned(
      SectorScore primary,
      List<String> secondary,
      List<SectorScore> ranking,
      List<SectorReason> reasons)
      implements SectorDecision {
    public Assigned {
      Objects.requireNonNull(primary, "primary");
      secondary = List.copyOf(secondary);
      ranking = List.copyOf(ranking);
      reasons = List.copyOf(reasons);
    }
  }

  /** Too doubtful to file; the first of the ranking is only the best guess. */
  record Abstained(List<SectorScore> ranking, List<SectorReason> reasons)
      implements SectorDecision {
    public Abstained {
      ranking = List.copyOf(ranking);
      reasons = List.copyOf(reasons);
    }
  }
}
