package org.glossator.tag.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.IntStream;
import org.glossator.EntityType;
import org.glossator.tag.encoder.Labels.Position;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private static final int COMPANY_FIRST = Labels.of(EntityType.COMPANY, Position.FIRST);
  private static final int COMPANY_INNER = Labels.of(EntityType.COMPANY, Position.INNER);
  private static final int COMPANY_LAST = Labels.of(EntityType.COMPANY, Position.LAST);
  private static final int COMPANY_ONLY = Labels.of(EntityType.COMPANY, Position.ONLY);
  private static final int TECHNOLOGY_LAST = Labels.of(EntityType.TECHNOLOGY, Position.LAST);

  @Test
  void numbersAreFixedBecauseModelsStoreThem() {
    assertEquals(13, Labels.COUNT);
    assertEquals(1, Labels.of(EntityType.ORGANISATION, Position.FIRST));
    assertEquals(5, COMPANY_FIRST);
    assertEquals(12, Labels.of(EntityType.TECHNOLOGY, Position.ONLY));
  }

  @Test
  void knowTheirType() {
    assertEquals(Optional.empty(), Labels.type(Labels.OUTSIDE));
    assertEquals(Optional.of(EntityType.COMPANY), Labels.type(COMPANY_ONLY));
    assertEquals(Optional.of(EntityType.TECHNOLOGY), Labels.type(12));
  }

  @Test
  void mentionsAreBegunContinuedAndEnded() {
    assertTrue(Labels.mayFollow(Labels.OUTSIDE, COMPANY_FIRST));
    assertTrue(Labels.mayFollow(COMPANY_FIRST, COMPANY_LAST));
    assertTrue(Labels.mayFollow(COMPANY_FIRST, COMPANY_INNER));
    assertTrue(Labels.mayFollow(COMPANY_INNER, COMPANY_INNER));
    assertTrue(Labels.mayFollow(COMPANY_LAST, COMPANY_ONLY));
    assertTrue(Labels.mayFollow(TECHNOLOGY_LAST, COMPANY_FIRST));
    assertFalse(Labels.mayFollow(Labels.OUTSIDE, COMPANY_LAST));
    assertFalse(Labels.mayFollow(COMPANY_FIRST, Labels.OUTSIDE));
    assertFalse(Labels.mayFollow(COMPANY_FIRST, TECHNOLOGY_LAST));
    assertFalse(Labels.mayFollow(COMPANY_ONLY, COMPANY_INNER));
    assertFalse(Labels.mayStart(COMPANY_LAST));
    assertFalse(Labels.mayEnd(COMPANY_FIRST));
  }

  @Test
  void sixtyOnePairsOfNeighboursArePermitted() {
    long permitted =
        IntStream.range(0, Labels.COUNT)
            .mapToLong(previous ->
                IntStream.range(0, Labels.COUNT)
                    .filter(next -> Labels.mayFollow(previous, next))
                    .count())
            .sum();
    // outside, LAST x3, ONLY x3 are followed by outside, FIRST x3, ONLY x3; FIRST x3, INNER x3 by
    // their own INNER and LAST
    assertEquals(7 * 7 + 6 * 2, permitted);
  }
}
