package org.glossator.tag.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.glossator.Brief;
import org.glossator.EntityType;
import org.glossator.Evidence;
import org.glossator.Item;
import org.glossator.ItemFacts;
import org.glossator.ItemKind;
import org.glossator.Layout;
import org.glossator.Mention;
import org.glossator.ProjectDataException;
import org.glossator.Role;
import org.glossator.RoleType;
import org.glossator.SourceDocument;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.Identities;
import org.glossator.tag.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedMergeTest {
  private static final String TEXT = "Acme Robotics Holding makes welding robots for Acme.";

  /** Believes the encoder exactly: its logit alone counts. */
  private static final MergeModel BELIEVER =
      new MergeModel(
          "merge-test",
          Map.of(
              EntityType.COMPANY, new TreeMap<>(Map.of("encoder logit", 1.0, "always", 0.0)),
              EntityType.TECHNOLOGY, new TreeMap<>(Map.of("encoder logit", 1.0))));

  private final LearnedMerge merge = new LearnedMerge(BELIEVER, LearnedMerge.BALANCED);

  @Test
  void ofOverlappingCandidatesTheMoreProbableSetWins() {
    Candidate whole = learned("Acme Robotics Holding", EntityType.COMPANY, 0.9);
    Candidate part = learned("Acme Robotics", EntityType.COMPANY, 0.7);
    Candidate robots = learned("welding robots", EntityType.TECHNOLOGY, 0.6);

    List<Mention> mentions = merge.merge(brief(), List.of(part, robots, whole));

    assertThat(mentions).extracting(Mention::span).containsExactly(whole.span(), robots.span());
    assertThat(mentions.getFirst().confidence()).isEqualTo(0.9);
    assertThat(mentions.getFirst().evidence())
        .anySatisfy(evidence ->
            assertThat(evidence)
                .isInstanceOfSatisfying(
                    Evidence.Lost.class,
                    lost -> assertThat(lost.reason()).contains("0.70 against 0.90")));
  }

  @Test
  void theThresholdMovesPrecisionAgainstRecall() {
    Candidate robots = learned("welding robots", EntityType.TECHNOLOGY, 0.6);

    assertThat(new LearnedMerge(BELIEVER, 0.75).merge(brief(), List.of(robots))).isEmpty();
    assertThat(new LearnedMerge(BELIEVER, 0.3).merge(brief(), List.of(robots))).hasSize(1);
  }

  @Test
  void whatAPersonListedIsCertain() {
    Candidate reviewed =
        learned("welding robots", EntityType.TECHNOLOGY, 0.1).withStanding(Standing.REVIEWED);

    assertThat(merge.merge(brief(), List.of(reviewed)))
        .singleElement()
        .extracting(Mention::confidence)
        .isEqualTo(0.99);
  }

  @Test
  void orderOfCandidatesDoesNotMatter() {
    Random random = new Random(1);
    List<Candidate> candidates = new ArrayList<>();
    for (int number = 0; number < 30; number++) {
      int start = random.nextInt(TEXT.length() - 10);
      Span span = new Span(start, start + 1 + random.nextInt(9)).strip(TEXT);
      EntityType type = random.nextBoolean() ? EntityType.COMPANY : EntityType.TECHNOLOGY;
      if (!span.isEmpty()) {
        candidates.add(learned(span, type, 0.3 + random.nextDouble() * 0.6));
      }
    }
    List<Mention> expected = merge.merge(brief(), candidates);
    assertThat(expected).hasSizeGreaterThan(1);
    for (int run = 0; run < 20; run++) {
      Collections.shuffle(candidates, random);
      assertThat(merge.merge(brief(), candidates)).isEqualTo(expected);
    }
    for (int index = 1; index < expected.size(); index++) {
      assertThat(expected.get(index).span().start())
          .isGreaterThanOrEqualTo(expected.get(index - 1).span().end());
    }
  }

  @Test
  void modelsSurviveTheirFile(@TempDir Path folder) throws Exception {
    BELIEVER.write(folder.resolve("7"));

    MergeModel read = MergeModel.read(folder.resolve("7"));

    assertThat(read.id()).isEqualTo("merge-7");
    assertThat(read.weights()).isEqualTo(BELIEVER.weights());
    assertThat(read.digest()).isEqualTo(BELIEVER.digest());
  }

  @Test
  void wrongLinesAreNamedAllAtOnce(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("weights.tsv"),
        "# glossator merge 1\nBRAND\talways\t1\nCOMPANY\talways\tx\n");

    assertThatThrownBy(() -> MergeModel.read(folder))
        .isInstanceOfSatisfying(
            ProjectDataException.class,
            problem -> {
              assertThat(problem.problems()).hasSize(2);
              assertThat(problem.problems().getFirst()).contains(":2:").contains("BRAND");
            });
  }

  private static Candidate learned(String name, EntityType type, double probability) {
    int start = TEXT.indexOf(name);
    return learned(new Span(start, start + name.length()), type, probability);
  }

  private static Candidate learned(Span span, EntityType type, double probability) {
    return new Candidate(
        span,
        type,
        Identities.of(type, span.of(TEXT)),
        Standing.LEARNED,
        List.of(new Evidence.ModelScore("encoder-9", type.name(), probability)));
  }

  private static Brief brief() {
    Span all = new Span(0, TEXT.length());
    Item item =
        new Item(
            "article-1",
            ItemKind.ARTICLE,
            all,
            new Span(0, 0),
            List.of(new Role(RoleType.PARAGRAPH, all)),
            ItemFacts.NONE);
    return new Brief(
        new SourceDocument("brief", "brief.txt", "", TEXT),
        Layout.ARTICLE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(item));
  }
}
