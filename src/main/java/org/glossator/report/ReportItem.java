package org.glossator.report;

import java.util.List;

/**
 * An item as the page shows it.
 *
 * @param mentions why each mention stands
 * @param doubt 0 where nothing is doubtful; items are ordered by it, highest first
 */
public record ReportItem(
    Origin origin,
    String headline,
    SectorView sector,
    List<RoleView> roles,
    List<MentionView> mentions,
    double doubt) {

  /** Where it comes from; the date may be empty. */
  public record Origin(String brief, String date) {}

  /** A mention with its evidence, a sentence a piece. */
  public record MentionView(String text, String letter, String entity, List<String> evidence) {}

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
