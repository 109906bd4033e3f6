package org.glossator.corpus.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.corpus.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionFolderTest {
  private static final Reading BYD = new Reading(EntityType.COMPANY, new Entity("c:byd", "BYD"));
  private static final Anchor ANCHOR = new Anchor("BYD", "🚗 ", " builds\n\u202E", new Range(2, 5));

  @TempDir Path folder;

  private static Decision decision(String id, String reviewer, int second, Verdict verdict) {
    return new Decision(
        id,
        id,
        new Author(reviewer, Instant.ofEpochSecond(second), false),
        new Place("brief", "0".repeat(64), ANCHOR),
        verdict);
  }

  private static List<Verdict> verdicts() {
    return List.of(
        new Verdict.Accepted(BYD),
        new Verdict.Added(BYD),
        new Verdict.Corrected(
            new Anchor("BYD builds", "", "", new Range(2, 12)), BYD, Optional.of(BYD)),
        new Verdict.Corrected(ANCHOR, BYD, Optional.empty()),
        new Verdict.Deleted(Optional.of(BYD)),
        new Verdict.Deleted(Optional.empty()),
        new Verdict.Filed("energy", List.of("aerospace")),
        new Verdict.Completed("abc"),
        new Verdict.Undone(List.of("x", "y")));
  }

  @Test
  void everyVerdictComesBackAsItWas() throws IOException {
    List<Decision> written =
        java.util.stream.IntStream.range(0, verdicts().size())
            .mapToObj(each -> decision("d" + each, "anna", each, verdicts().get(each)))
            .toList();
    new DecisionFolder(folder).append("anna", written);
    assertThat(new DecisionFolder(folder).decisions().all()).containsExactlyElementsOf(written);
    assertThat(Files.readAllLines(folder.resolve("anna.jsonl"))).hasSameSizeAs(verdicts());
  }

  @Test
  void everyLineKeepsToThePublishedSchema() throws IOException {
    String schema = Files.readString(Path.of("docs/schema/decision.schema.json"));
    new ObjectMapper().readTree(schema);
    var validator =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
    for (Verdict each : verdicts()) {
      String line = DecisionLine.write(decision("d", "anna", 1, each));
      assertThat(validator.validate(line, InputFormat.JSON)).as(line).isEmpty();
    }
    assertThat(validator.validate("{\"schema\":\"glossator/decision/1\"}", InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void aTornLastLineHarmsNoOther() throws IOException {
    new DecisionFolder(folder)
        .append("anna", List.of(decision("one", "anna", 1, new Verdict.Accepted(BYD))));
    Path file = folder.resolve("anna.jsonl");
    String line = Files.readString(file);
    Files.writeString(file, line.substring(0, 70), StandardOpenOption.APPEND);

    DecisionFolder reopened = new DecisionFolder(folder);
    assertThat(reopened.decisions().all()).hasSize(1);
    assertThat(reopened.problems()).singleElement().asString().contains("anna.jsonl:2");
    reopened.append("anna", List.of(decision("two", "anna", 2, new Verdict.Added(BYD))));
    assertThat(new DecisionFolder(folder).decisions().all())
        .extracting(Decision::id)
        .containsExactly("one", "two");
  }

  @Test
  void linesOfOtherProcessesAndMergedDuplicatesAreSeen() throws IOException {
    DecisionFolder mine = new DecisionFolder(folder);
    DecisionFolder other = new DecisionFolder(folder);
    Decision shared = decision("one", "anna", 1, new Verdict.Accepted(BYD));
    mine.append("anna", List.of(shared));
    other.append("ben", List.of(decision("two", "ben", 2, new Verdict.Added(BYD)), shared));
    assertThat(mine.decisions().all()).extracting(Decision::id).containsExactly("one", "two");
  }

  @Test
  void undoingAnUndoingBringsBack() {
    Decision one = decision("one", "anna", 1, new Verdict.Accepted(BYD));
    Decision undo = decision("two", "anna", 2, new Verdict.Undone(List.of("one")));
    Decision redo = decision("three", "anna", 3, new Verdict.Undone(List.of("two")));
    assertThat(Decisions.of(List.of(one, undo)).active()).isEmpty();
    assertThat(Decisions.of(List.of(one, undo, redo)).active()).containsExactly(one);
  }

  @Test
  void aLeadsWordStandsLast() {
    Decision reviewer = decision("one", "anna", 9, new Verdict.Accepted(BYD));
    Decision lead =
        new Decision(
            "two",
            "two",
            new Author("carla", Instant.ofEpochSecond(1), true),
            reviewer.place(),
            new Verdict.Deleted(Optional.empty()));
    assertThat(Decisions.of(List.of(lead, reviewer)).active()).containsExactly(reviewer, lead);
  }

  @Test
  void namesThatLeaveTheFolderAreRefused() {
    for (String name : List.of("../anna", "", "Anna", "a/b", ".anna", "a".repeat(41))) {
      assertThatThrownBy(() -> new DecisionFolder(folder).append(name, List.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("reviewer is");
    }
  }
}
