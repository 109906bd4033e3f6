package org.glossator.evaluate.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.glossator.EntityType;
import org.glossator.evaluate.Annotations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the scorer against a second one that was written without a look at the first: multisets for
 * equal mentions, first come first served for overlaps. Mentions of one side may overlap for the
 * former; the latter is best possible only where they do not.
 */
class IndependentScorerTest {
  private static final int LENGTH = 120;
  private static final int ROUNDS = 300;
  private static final List<EntityType> TYPES = List.of(EntityType.values());

  private record Simple(int start, int end, EntityType type) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void equalMentionsCountAsMultisets(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<Simple> gold = overlapping(random);
      List<Simple> predicted = overlapping(random);
      BriefScore score = score(gold, predicted);

      assertThat(score.entities(Group.ALL, Scheme.STRICT).gold().correct())
          .isEqualTo(common(gold, predicted, true));
      assertThat(score.entities(Group.ALL, Scheme.EXACT).gold().correct())
          .isEqualTo(common(gold, predicted, false));
      assertThat(score.entities(Group.ALL, Scheme.TYPE).gold().correct())
          .isGreaterThanOrEqualTo(score.entities(Group.ALL, Scheme.STRICT).gold().correct());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void overlapsOfDisjointMentionsCountAsFirstComeFirstServed(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<Simple> gold = disjoint(random);
      List<Simple> predicted = disjoint(random);
      Tally tally = score(gold, predicted).entities(Group.ALL, Scheme.TYPE);

      assertThat(tally.gold().correct()).isEqualTo(greedyOverlaps(gold, predicted));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void swappingTheSidesMirrorsAndOrderDoesNotMatter(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<Simple> gold = overlapping(random);
      List<Simple> predicted = overlapping(random);
      BriefScore there = score(gold, predicted);
      BriefScore back = score(predicted, gold);
      List<Simple> shuffled = new ArrayList<>(predicted);
      Collections.shuffle(shuffled, random);
      BriefScore again = score(gold, shuffled);

      for (Scheme scheme : Scheme.values()) {
        Tally tally = there.entities(Group.ALL, scheme);
        Tally mirrored = back.entities(Group.ALL, scheme);
        assertThat(mirrored.gold()).isEqualTo(tally.predicted());
        assertThat(mirrored.predicted()).isEqualTo(tally.gold());
        assertThat(again.entities(Group.ALL, scheme)).isEqualTo(tally);
      }
      assertThat(again.errors()).isEqualTo(there.errors());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 11})
  void aSideAgainstItselfIsPerfect(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<Simple> mentions = overlapping(random);
      BriefScore score = score(mentions, mentions);

      assertThat(score.errors()).isEmpty();
      assertThat(score.entities(Group.ALL, Scheme.STRICT).gold().correct())
          .isEqualTo(mentions.size());
    }
  }

  private static BriefScore score(List<Simple> gold, List<Simple> predicted) {
    return new BriefScorer(KnownNames.NONE)
        .score(new BriefPair(annotations(gold).file(), annotations(predicted).file()));
  }

  private static Annotations annotations(List<Simple> mentions) {
    Annotations annotations = Annotations.of("x".repeat(LENGTH));
    mentions.forEach(
        each -> annotations.mention(each.start(), each.end(), each.type().name(), "name"));
    return annotations;
  }

  private static List<Simple> overlapping(Random random) {
    List<Simple> mentions = new ArrayList<>();
    for (int count = random.nextInt(12); count > 0; count--) {
      int start = random.nextInt(30);
      mentions.add(new Simple(start, start + 1 + random.nextInt(8), type(random)));
      if (random.nextInt(5) == 0) {
        mentions.add(mentions.getLast());
      }
    }
    return mentions;
  }

  private static List<Simple> disjoint(Random random) {
    List<Simple> mentions = new ArrayList<>();
    int start = random.nextInt(4);
    while (start < LENGTH - 12) {
      int end = start + 1 + random.nextInt(9);
      mentions.add(new Simple(start, end, type(random)));
      start = end + random.nextInt(4);
    }
    return mentions;
  }

  private static EntityType type(Random random) {
    return TYPES.get(random.nextInt(TYPES.size()));
  }

  private static int common(List<Simple> gold, List<Simple> predicted, boolean byType) {
    List<Simple> left = new ArrayList<>(predicted);
    int common = 0;
    for (Simple each : gold) {
      for (Simple other : left) {
        if (each.start() == other.start()
            && each.end() == other.end()
            && (!byType || each.type() == other.type())) {
          left.remove(other);
          common++;
          break;
        }
      }
    }
    return common;
  }

  private static int greedyOverlaps(List<Simple> gold, List<Simple> predicted) {
    List<Simple> left = new ArrayList<>(predicted);
    left.sort(Comparator.comparingInt(Simple::start));
    int found = 0;
    for (Simple each : gold) {
      for (Simple other : left) {
        if (each.type() == other.type()
            && other.start() < each.end()
            && each.start() < other.end()) {
          left.remove(other);
          found++;
          break;
        }
      }
    }
    return found;
  }
}
