package org.glossator.evaluate.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.glossator.corpus.BriefFile.RoleEntry;
import org.glossator.evaluate.Annotations;
import org.junit.jupiter.api.Test;

class BriefScorerTest {
  private static final String TEXT = "The Ministry of Finance funds Huawei and 5G chips.";
  private static final String O = "ORGANISATION";
  private static final String C = "COMPANY";
  private static final String T = "TECHNOLOGY";

  private static BriefScore score(Annotations gold, Annotations predicted) {
    return new BriefScorer(KnownNames.NONE).score(new BriefPair(gold.file(), predicted.file()));
  }

  private static Tally all(BriefScore score, Scheme scheme) {
    return score.entities(Group.ALL, scheme);
  }

  private static List<Cause> causes(BriefScore score) {
    return score.errors().stream().map(ErrorCase::cause).toList();
  }

  private static Side side(int correct, int partial, int incorrect, int alone) {
    return new Side(correct, partial, incorrect, alone);
  }

  @Test
  void perfectMentionCountsOnceInEveryScheme() {
    BriefScore score =
        score(Annotations.of(TEXT).mention("Huawei", C), Annotations.of(TEXT).mention("Huawei", C));

    for (Scheme scheme : Scheme.values()) {
      assertThat(all(score, scheme)).isEqualTo(new Tally(side(1, 0, 0, 0), side(1, 0, 0, 0)));
    }
    assertThat(score.errors()).isEmpty();
  }

  @Test
  void wrongBoundaryIsHalfAPartAndRightType() {
    BriefScore score =
        score(Annotations.of(TEXT).mention("5G chips", T), Annotations.of(TEXT).mention("5G", T));

    assertThat(all(score, Scheme.STRICT).gold()).isEqualTo(side(0, 0, 1, 0));
    assertThat(all(score, Scheme.EXACT).gold()).isEqualTo(side(0, 0, 1, 0));
    assertThat(all(score, Scheme.PARTIAL).f1()).isEqualTo(0.5);
    assertThat(all(score, Scheme.TYPE).f1()).isEqualTo(1);
    assertThat(causes(score)).containsExactly(Cause.BOUNDARY);
  }

  @Test
  void wrongTypeIsExactAndNothingElse() {
    BriefScore score =
        score(Annotations.of(TEXT).mention("Huawei", C), Annotations.of(TEXT).mention("Huawei", O));

    assertThat(all(score, Scheme.STRICT).f1()).isZero();
    assertThat(all(score, Scheme.EXACT).f1()).isEqualTo(1);
    assertThat(all(score, Scheme.PARTIAL).f1()).isEqualTo(1);
    assertThat(all(score, Scheme.TYPE).f1()).isZero();
    assertThat(score.entities(new Group("type", C), Scheme.STRICT))
        .isEqualTo(new Tally(side(0, 0, 1, 0), Side.NONE));
    assertThat(score.entities(new Group("type", O), Scheme.STRICT))
        .isEqualTo(new Tally(Side.NONE, side(0, 0, 1, 0)));
    assertThat(causes(score)).containsExactly(Cause.TYPE);
  }

  @Test
  void nothingPredictedIsMissedAndZero() {
    BriefScore score = score(Annotations.of(TEXT).mention("Huawei", C), Annotations.of(TEXT));

    assertThat(all(score, Scheme.STRICT)).isEqualTo(new Tally(side(0, 0, 0, 1), Side.NONE));
    assertThat(all(score, Scheme.STRICT).precision()).isZero();
    assertThat(all(score, Scheme.STRICT).f1()).isZero();
    assertThat(causes(score)).containsExactly(Cause.MISSED);
  }

  @Test
  void nothingGoldIsSpuriousAndZero() {
    BriefScore score = score(Annotations.of(TEXT), Annotations.of(TEXT).mention("Huawei", C));

    assertThat(all(score, Scheme.STRICT)).isEqualTo(new Tally(Side.NONE, side(0, 0, 0, 1)));
    assertThat(all(score, Scheme.STRICT).recall()).isZero();
    assertThat(causes(score)).containsExactly(Cause.SPURIOUS);
  }

  @Test
  void emptyDocumentIsABriefWithoutCounts() {
    BriefScore score = score(Annotations.of(""), Annotations.of(""));

    assertThat(all(score, Scheme.STRICT)).isEqualTo(Tally.NONE);
    assertThat(score.id()).isEqualTo("brief");
  }

  @Test
  void duplicateOfARightMentionIsSpurious() {
    BriefScore score =
        score(
            Annotations.of(TEXT).mention("Huawei", C),
            Annotations.of(TEXT).mention("Huawei", C).mention("Huawei", C));

    assertThat(all(score, Scheme.STRICT)).isEqualTo(new Tally(side(1, 0, 0, 0), side(1, 0, 0, 1)));
    assertThat(all(score, Scheme.TYPE)).isEqualTo(all(score, Scheme.STRICT));
  }

  @Test
  void nestedPredictionsLeaveTheRightOneMatched() {
    BriefScore score =
        score(
            Annotations.of(TEXT).mention("Ministry of Finance", O),
            Annotations.of(TEXT)
                .mention("Ministry", O)
                .mention("Ministry of Finance", O)
                .mention("Finance", O));

    assertThat(all(score, Scheme.STRICT)).isEqualTo(new Tally(side(1, 0, 0, 0), side(1, 0, 0, 2)));
  }

  @Test
  void oneLongPredictionMatchesOneOfManyGoldMentions() {
    BriefScore score =
        score(
            Annotations.of(TEXT)
                .mention("Ministry of Finance", O)
                .mention("Huawei", C)
                .mention("5G chips", T),
            Annotations.of(TEXT).mention(0, 50, T, "all"));

    assertThat(all(score, Scheme.PARTIAL)).isEqualTo(new Tally(side(0, 1, 0, 2), side(0, 1, 0, 0)));
    // The overlap of equal type wins over the longer overlap.
    assertThat(all(score, Scheme.TYPE)).isEqualTo(new Tally(side(1, 0, 0, 2), side(1, 0, 0, 0)));
  }

  @Test
  void equalSpansOfTwoTypesMatchByType() {
    BriefScore score =
        score(
            Annotations.of(TEXT).mention("Huawei", C),
            Annotations.of(TEXT).mention("Huawei", O).mention("Huawei", C));

    assertThat(all(score, Scheme.STRICT)).isEqualTo(new Tally(side(1, 0, 0, 0), side(1, 0, 0, 1)));
    assertThat(all(score, Scheme.EXACT)).isEqualTo(all(score, Scheme.STRICT));
  }

  @Test
  void crossingOverlapsAreMatchedSoThatMostFindAPartner() {
    // Gold [0,4) and [6,10); predicted [3,7) and [9,10): taking [3,7) for [0,4) serves both.
    String text = "abcdefghij";
    BriefScore score =
        score(
            Annotations.of(text).mention(0, 4, C, "x").mention(6, 10, C, "y"),
            Annotations.of(text).mention(3, 7, C, "x").mention(9, 10, C, "y"));

    assertThat(all(score, Scheme.TYPE).gold()).isEqualTo(side(2, 0, 0, 0));
  }

  @Test
  void offsetsPastAstralCharactersAreCodePoints() {
    String text = "😀𠀀 Huawei";
    BriefScore score =
        score(
            Annotations.of(text).mention(3, 9, C, "Huawei"),
            Annotations.of(text).mention("Huawei", C));

    assertThat(all(score, Scheme.STRICT).f1()).isEqualTo(1);

    BriefScore wrong = score(Annotations.of(text), Annotations.of(text).mention("Huawei", C));
    assertThat(wrong.errors().getFirst().context().before()).isEqualTo("😀𠀀 ");
    assertThat(wrong.errors().getFirst().context().quote()).isEqualTo("Huawei");
  }

  @Test
  void mentionsInUnscoredRegionsAreNotCounted() {
    BriefScore score =
        score(
            Annotations.of(TEXT).mention("Huawei", C).ignored(0, 24),
            Annotations.of(TEXT).mention("Ministry of Finance", O).mention("Huawei", C));

    assertThat(all(score, Scheme.STRICT).f1()).isEqualTo(1);
    assertThat(score.errors()).isEmpty();
  }

  @Test
  void wrongIdentityIsALinkErrorOnly() {
    BriefScore score =
        score(
            Annotations.of(TEXT).mention(30, 36, C, "Huawei").mention("5G chips", T),
            Annotations.of(TEXT).mention(30, 36, C, "Honor").mention("5G chips", T));

    assertThat(all(score, Scheme.STRICT).f1()).isEqualTo(1);
    assertThat(score.figures().linkedSpans()).isEqualTo(Tally.of(1, 2, 2));
    assertThat(score.figures().linked().f1()).isEqualTo(0.5);
    assertThat(causes(score)).containsExactly(Cause.WRONG_IDENTITY);
  }

  @Test
  void chunksIgnoreWhatTokensCannotSay() {
    // Without tokens every code point is one; the second prediction overlaps the first and is lost.
    BriefScore score =
        score(
            Annotations.of(TEXT).mention("Huawei", C),
            Annotations.of(TEXT).mention("Huawei", C).mention(32, 40, C, "x"));

    assertThat(score.figures().chunks()).isEqualTo(Tally.of(1, 1, 1));
  }

  @Test
  void itemsCountByStartAndRolesBySpan() {
    BriefScore score =
        score(
            Annotations.of(TEXT)
                .roles(0, new RoleEntry("headline", 0, 10), new RoleEntry("bullet", 10, 20)),
            Annotations.of(TEXT)
                .roles(0, new RoleEntry("headline", 0, 10), new RoleEntry("bullet", 10, 21))
                .roles(30));

    assertThat(score.figures().items()).isEqualTo(Tally.of(1, 1, 2));
    assertThat(score.figures().roles()).isEqualTo(Tally.of(1, 2, 2));
    assertThat(causes(score)).containsExactly(Cause.SPURIOUS_ITEM);
  }

  @Test
  void rolesGroupMentionsOfBothSides() {
    BriefScore score =
        score(
            Annotations.of(TEXT)
                .mention("Huawei", C)
                .mention("Ministry of Finance", O)
                .roles(0, new RoleEntry("headline", 0, 25), new RoleEntry("comment", 25, 50)),
            Annotations.of(TEXT).mention("Huawei", C));

    assertThat(score.entities(new Group("role", "comment"), Scheme.STRICT).f1()).isEqualTo(1);
    assertThat(score.entities(new Group("role", "headline"), Scheme.STRICT).gold())
        .isEqualTo(side(0, 0, 0, 1));
  }

  @Test
  void sectorsAreComparedForItemsThatStartTogether() {
    BriefScore score =
        score(
            Annotations.of(TEXT)
                .goldItem(0, "energy")
                .goldItem(10, "automotive", "energy")
                .goldItem(20, "materials-chemicals"),
            Annotations.of(TEXT)
                .item(0, "energy", 0.8, "automotive")
                .item(10, "energy", 0.6, "automotive"));

    SectorOutcome right = score.sectors().get(0);
    SectorOutcome lenient = score.sectors().get(1);
    SectorOutcome missing = score.sectors().get(2);
    assertThat(right.right()).isTrue();
    assertThat(right.brier()).isCloseTo(0.04 + 0.04, within(1e-12));
    assertThat(lenient.right()).isFalse();
    assertThat(lenient.rightOrSecondary()).isTrue();
    assertThat(lenient.inFirstTwo()).isTrue();
    assertThat(missing.guess()).isEmpty();
    assertThat(causes(score))
        .containsExactlyInAnyOrder(Cause.SECTOR, Cause.SECTOR, Cause.MISSED_ITEM);
  }
}
