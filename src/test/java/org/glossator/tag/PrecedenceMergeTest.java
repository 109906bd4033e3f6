package org.glossator.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.glossator.EntityType;
import org.glossator.Evidence;
import org.glossator.Mention;
import org.junit.jupiter.api.Test;

class PrecedenceMergeTest {
  private static final String TEXT = "The Widget Bank of Acme City met.";
  private final PrecedenceMerge merge = new PrecedenceMerge();

  @Test
  void theLongestWinsAndTheLoserIsKeptWithTheRule() {
    List<Mention> mentions =
        merge.merge(
            List.of(
                of("Widget Bank", EntityType.COMPANY, Standing.REVIEWED, "c:widget"),
                of("Widget Bank of Acme", EntityType.COMPANY, Standing.LEARNED, "new:x")));
    assertThat(mentions).hasSize(1);
    assertThat(mentions.getFirst().span().of(TEXT)).isEqualTo("Widget Bank of Acme");
    assertThat(lost(mentions.getFirst())).containsExactly("c:widget longer wins");
  }

  @Test
  void ofEquallyLongOnesTheBetterStandingWinsThenTheType() {
    Candidate learned =
        of("Widget Bank", EntityType.ORGANISATION, Standing.LEARNED, "new:organisation");
    Candidate company = of("Widget Bank", EntityType.COMPANY, Standing.SHIPPED, "c:widget");
    Candidate technology = of("Widget Bank", EntityType.TECHNOLOGY, Standing.SHIPPED, "t:widget");
    Mention winner = merge.merge(List.of(technology, learned, company)).getFirst();
    assertThat(winner.entity().id()).isEqualTo("c:widget");
    assertThat(lost(winner))
        .containsExactlyInAnyOrder("t:widget type order", "new:organisation better standing wins");
  }

  @Test
  void agreementRaisesTheConfidenceAndKeepsTheBetterIdentity() {
    Candidate one = of("Acme City", EntityType.ORGANISATION, Standing.SHIPPED, "o:acme");
    Candidate other =
        new Candidate(
            one.span(),
            one.type(),
            new org.glossator.Entity("new:acme", "Acme City"),
            Standing.LEARNED,
            List.of(new Evidence.ModelScore("other", "ORG", 0.5)));
    Mention mention = merge.merge(List.of(other, one)).getFirst();
    assertThat(mention.entity().id()).isEqualTo("o:acme");
    assertThat(mention.confidence()).isEqualTo(1 - 0.2 * 0.5);
  }

  @Test
  void aTentativeCandidateNeverWins() {
    assertThat(merge.merge(List.of(of("Acme", EntityType.COMPANY, Standing.TENTATIVE, "c:acme"))))
        .isEmpty();
  }

  @Test
  void theOrderOfCandidatesDoesNotMatter() {
    List<Candidate> candidates =
        new ArrayList<>(
            List.of(
                of("Widget", EntityType.COMPANY, Standing.SHIPPED, "c:w"),
                of("Widget Bank", EntityType.COMPANY, Standing.LEARNED, "new:wb"),
                of("Bank of Acme", EntityType.COMPANY, Standing.PATTERN, "new:ba"),
                of("Acme City", EntityType.ORGANISATION, Standing.DOCUMENT, "o:a"),
                of("Acme", EntityType.COMPANY, Standing.TENTATIVE, "c:a")));
    List<Mention> expected = merge.merge(candidates);
    Random random = new Random(5);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(candidates, random);
      assertThat(merge.merge(candidates)).isEqualTo(expected);
    }
  }

  private static Candidate of(String part, EntityType type, Standing standing, String id) {
    return TagSamples.candidate(TEXT, part, type, standing, id);
  }

  private static List<String> lost(Mention mention) {
    return mention.evidence().stream()
        .filter(Evidence.Lost.class::isInstance)
        .map(Evidence.Lost.class::cast)
        .map(each -> each.entity().id() + " " + each.reason())
        .toList();
  }
}
