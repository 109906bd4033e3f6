package org.glossator.report;

import java.util.List;

/**
 * An item as the page shows it.
 *
 * @param doubt 0 where nothing is doubtful; items are ordered by it, highest first
 */
public record ReportItem(
    String brief,
    String date,
    String headline,
    SectorView sector,
    List<RoleView> roles,
    double doubt) {

  /** The sector decision. */
  public record SectorView(
      String primary, String percent, boolean abstained, String runnersUp, String reasons) {}

  /** A role with its text cut at mentions. */
  public record RoleView(String name, List<Piece> pieces) {}

  /**
   * A stretch of text.
   *
   * @param letter O, C or T where the stretch is a mention, else empty
   * @param title entity and confidence for a mention, else empty
   */
  public record Piece(String text, String letter, String title, boolean doubtful) {}
}
