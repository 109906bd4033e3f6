package org.glossator.tag.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.glossator.Span;
import org.glossator.tag.text.AlignedText;

/** Looks listed names up that a piece of text is or would be, whatever their case rules say. */
public final class ListedReadings {
  private final SurfaceMatcher<Reading> anyCase;

  /**
   * A listed surface.
   *
   * @param file folder and file name
   * @param line from 1
   */
  public record Reading(String file, int line, String entry, Surface surface) {
    public Reading {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(entry, "entry");
      Objects.requireNonNull(surface, "surface");
    }
  }

  public ListedReadings(Gazetteer gazetteer) {
    List<SurfaceMatcher.Item<Reading>> items = new ArrayList<>();
    for (GazetteerEntry entry : gazetteer.entries()) {
      for (Surface surface : entry.surfaces()) {
        Reading reading = new Reading(entry.file(), entry.line(), entry.entity().id(), surface);
        items.add(
            new SurfaceMatcher.Item<>(
                new Surface(surface.text(), surface.isAmbiguous(), CaseRule.ANY),
                entry.type(),
                reading));
      }
    }
    anyCase = new SurfaceMatcher<>(items);
  }

  /** Every listed surface that the whole piece is, were it alone and case did not matter. */
  public List<Reading> of(String piece) {
    List<Reading> readings = new ArrayList<>();
    Span whole = new Span(0, piece.length());
    anyCase.match(
        piece,
        AlignedText.of(piece),
        (span, reading) -> {
          if (span.equals(whole)) {
            readings.add(reading);
          }
        });
    return readings;
  }
}
