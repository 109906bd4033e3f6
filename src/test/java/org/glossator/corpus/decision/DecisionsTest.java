package org.glossator.corpus.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.glossator.corpus.Range;
import org.junit.jupiter.api.Test;

class DecisionsTest {
  private static Decision decision(
      String id, String brief, int second, boolean lead, Verdict made) {
    Anchor anchor = new Anchor("x", "", "", new Range(0, 1));
    return new Decision(
        id,
        id,
        new Author(lead ? "lead" : "anna", Instant.ofEpochSecond(second), lead),
        new Place(brief, "digest-" + brief, anchor),
        made);
  }

  @Test
  void decisionsThatAreAddedStandAsIfAllHadBeenGatheredAtOnce() {
    Random random = new Random(3);
    for (int round = 0; round < 100; round++) {
      List<Decision> all = new ArrayList<>();
      Decisions grown = Decisions.NONE;
      for (int step = 0; step < 12; step++) {
        List<Decision> more = new ArrayList<>();
        for (int each = random.nextInt(3); each >= 0; each--) {
          String id = "d" + (all.size() + more.size() - (random.nextInt(8) == 0 ? 1 : 0));
          Verdict made =
              random.nextInt(4) == 0
                  ? new Verdict.Undone(List.of("d" + random.nextInt(20)))
                  : new Verdict.Deleted(Optional.empty());
          int second = step + (random.nextInt(5) == 0 ? -3 : 0);
          more.add(decision(id, "b" + random.nextInt(3), second, random.nextInt(9) == 0, made));
        }
        all.addAll(more);
        grown = grown.with(more);
        Decisions gathered = Decisions.of(all);
        assertThat(grown.all()).isEqualTo(gathered.all());
        assertThat(grown.active()).isEqualTo(gathered.active());
        for (String brief : List.of("b0", "b1", "b2")) {
          assertThat(grown.of(brief, "digest-" + brief))
              .isEqualTo(gathered.of(brief, "digest-" + brief));
        }
      }
    }
  }
}
