package org.glossator.corpus.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.AnnotatedBrief;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.Evidence;
import org.glossator.Item;
import org.glossator.Mention;
import org.glossator.SectorDecision;
import org.glossator.Span;
import org.glossator.review.ReviewBriefs;
import org.junit.jupiter.api.Test;

class ResolutionTest {
  private static final String MARKED =
      "Envoy builds|The {O:o:miit:0.9:MIIT} helps {C:c:envoy:0.5:Envoy Cars} in Wuhu.";
  private static final Reading ORGANISATION =
      new Reading(EntityType.ORGANISATION, new Entity("o:x", "X"));

  private final AnnotatedBrief machine = ReviewBriefs.brief("a", MARKED);
  private final String text = machine.brief().text();
  private int number;

  private Span span(String part) {
    int at = text.indexOf(part);
    return new Span(at, at + part.length());
  }

  private Decision decision(Span span, Verdict verdict) {
    number++;
    return new Decision(
        "d" + number,
        "d" + number,
        new Author("anna", Instant.ofEpochSecond(number), false),
        new Place("a", machine.brief().source().sha256(), Anchor.of(text, span)),
        verdict);
  }

  private List<String> mentions(AnnotatedBrief brief) {
    return brief.mentions().stream()
        .map(each -> each.span().of(brief.brief().text()) + " " + each.type())
        .toList();
  }

  private AnnotatedBrief decided(Decision... decisions) {
    return Resolution.apply(machine, List.of(decisions)).brief();
  }

  @Test
  void aDecidedMentionDisplacesWhatOverlapsIt() {
    AnnotatedBrief brief = decided(decision(span("Cars in"), new Verdict.Added(ORGANISATION)));
    assertThat(mentions(brief)).containsExactly("MIIT ORGANISATION", "Cars in ORGANISATION");
    assertThat(brief.mentions().getLast().confidence()).isEqualTo(1);
    assertThat(brief.mentions().getLast().evidence().getFirst())
        .isEqualTo(new Evidence.Decided("anna", "d1"));
  }

  @Test
  void aCorrectionMovesTheBoundaryAndLeavesNothingBehind() {
    AnnotatedBrief brief =
        decided(
            decision(
                span("Envoy Cars"),
                new Verdict.Corrected(
                    Anchor.of(text, span("Cars")), ORGANISATION, Optional.empty())));
    assertThat(mentions(brief)).containsExactly("MIIT ORGANISATION", "Cars ORGANISATION");
  }

  @Test
  void aDeletionHoldsForItsRangeOnly() {
    AnnotatedBrief brief = decided(decision(span("MIIT"), new Verdict.Deleted(Optional.empty())));
    assertThat(mentions(brief)).containsExactly("Envoy Cars COMPANY");
    assertThat(mentions(decided(decision(span("MII"), new Verdict.Deleted(Optional.empty())))))
        .hasSize(2);
  }

  @Test
  void theLastDecisionOnAPlaceHolds() {
    Decision added = decision(span("Wuhu"), new Verdict.Added(ORGANISATION));
    Decision deleted = decision(span("Wuhu"), new Verdict.Deleted(Optional.empty()));
    assertThat(mentions(decided(added, deleted))).hasSize(2);
    assertThat(mentions(decided(deleted, added))).contains("Wuhu ORGANISATION");
  }

  @Test
  void aCompletedItemHoldsOnlyWhatIsDecidedAndOpensAgainWhenItsTextChanges() {
    Item item = machine.brief().items().getFirst();
    Decision completed =
        decision(item.headline(), new Verdict.Completed(Resolution.digest(item, text)));
    assertThat(decided(completed).mentions()).isEmpty();
    AnnotatedBrief changed = ReviewBriefs.brief("a", MARKED.replace("helps", "helped"));
    Resolved resolved = Resolution.apply(changed, List.of(completed));
    assertThat(resolved.brief().mentions()).hasSize(2);
    assertThat(resolved.lost()).containsExactly(completed);
  }

  @Test
  void filingSetsTheSector() {
    Item item = machine.brief().items().getFirst();
    AnnotatedBrief brief =
        decided(decision(item.headline(), new Verdict.Filed("energy", List.of("aerospace"))));
    assertThat(brief.sectors().get("main-1"))
        .isInstanceOfSatisfying(
            SectorDecision.Assigned.class,
            each -> {
              assertThat(each.primary().sector()).isEqualTo("energy");
              assertThat(each.secondary()).containsExactly("aerospace");
              assertThat(each.ranking()).hasSize(3);
            });
  }

  @Test
  void decisionsOutliveANewRunAndASmallCorrectionOfTheSource() {
    Decision moved =
        decision(
            span("Envoy Cars"),
            new Verdict.Corrected(Anchor.of(text, span("Cars")), ORGANISATION, Optional.empty()));
    AnnotatedBrief tomorrow =
        ReviewBriefs.brief(
            "a",
            "Envoy builds|Today the {T:t:m:0.99:MIIT} helps {T:t:ec:0.99:Envoy Cars in} Wuhu.");
    Resolved resolved = Resolution.apply(tomorrow, List.of(moved));
    assertThat(mentions(resolved.brief())).containsExactly("MIIT TECHNOLOGY", "Cars ORGANISATION");
    assertThat(resolved.lost()).isEmpty();
  }

  @Test
  void whatNoLongerAnchorsIsListed() {
    Decision decision = decision(span("Wuhu"), new Verdict.Added(ORGANISATION));
    AnnotatedBrief other = ReviewBriefs.brief("a", "Other|Nothing of it stands here.");
    assertThat(Resolution.apply(other, List.of(decision)).lost()).containsExactly(decision);
  }

  @Test
  void theAmendmentNamesItsDecisionsAndTouchesNoOtherBrief() {
    Decisions decisions =
        Decisions.of(List.of(decision(span("Wuhu"), new Verdict.Added(ORGANISATION))));
    DecidedAmendment amendment = new DecidedAmendment(decisions);
    AnnotatedBrief amended = amendment.amend(machine);
    assertThat(amended.provenance())
        .containsEntry("decisions", amendment.digest(machine.brief().source()));
    assertThat(mentions(amended)).contains("Wuhu ORGANISATION");
    AnnotatedBrief other = ReviewBriefs.brief("b", "Other|Nothing");
    assertThat(amendment.amend(other)).isSameAs(other);
    assertThat(amendment.digest(other.brief().source())).isEmpty();
  }

  @Test
  void randomDecisionsGiveAValidBriefAndApplyingThemAgainChangesNothing() {
    long seed = 7;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<Decision> decisions = new ArrayList<>();
      for (int count = random.nextInt(12); count > 0; count--) {
        int start = 8 + random.nextInt(text.length() - 10);
        Span span = new Span(start, start + 1 + random.nextInt(text.length() - 1 - start));
        int to = 8 + random.nextInt(text.length() - 10);
        Anchor moved = Anchor.of(text, new Span(to, to + 1));
        decisions.add(
            decision(
                span,
                switch (random.nextInt(4)) {
                  case 0 -> new Verdict.Accepted(ORGANISATION);
                  case 1 -> new Verdict.Deleted(Optional.empty());
                  case 2 -> new Verdict.Corrected(moved, ORGANISATION, Optional.empty());
                  default -> new Verdict.Added(ORGANISATION);
                }));
      }
      Resolved once = Resolution.apply(machine, decisions);
      Resolved twice = Resolution.apply(once.brief(), decisions);
      assertThat(twice.brief().mentions())
          .as("seed %d, round %d", seed, round)
          .isEqualTo(once.brief().mentions());
      once.decided()
          .forEach((span, decision) -> {
            boolean isDeleted =
                once.brief().mentions().stream().map(Mention::span).noneMatch(span::equals);
            assertThat(
                    isDeleted
                        || once.brief().mentions().stream()
                            .anyMatch(each ->
                                each.evidence()
                                    .contains(new Evidence.Decided("anna", decision.id()))))
                .isTrue();
          });
    }
    assertThat(DigestUtils.sha256Hex(text)).isEqualTo(machine.brief().source().sha256());
  }
}
