package org.glossator.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glossator.ProjectDataException;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.CorpusJson;
import org.glossator.evaluate.EvaluationFile.Headline;
import org.glossator.evaluate.score.KnownNames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static final String TEXT =
      "The Ministry of Finance funds Huawei and 5G chips. 😀 Nio too.";
  private static final String O = "ORGANISATION";
  private static final String C = "COMPANY";
  private static final Settings SETTINGS = new Settings(1, 200, 200, 0.95);

  @TempDir private Path folder;
  private Path gold;
  private Path first;
  private Path second;

  @BeforeEach
  void nameFolders() {
    gold = folder.resolve("gold");
    first = folder.resolve("first");
    second = folder.resolve("second");
  }

  private static Annotations brief(String id) {
    return Annotations.of(id, id + " " + TEXT);
  }

  private static Annotations right(String id) {
    return brief(id)
        .mention("Ministry of Finance", O)
        .mention("Huawei", C)
        .mention("Nio", C)
        .item(0, "energy", 0.8, "automotive", "materials-chemicals");
  }

  private static Annotations worse(String id) {
    return brief(id)
        .mention("Ministry of Finance", O)
        .mention("Huawei", O)
        .mention("5G", "TECHNOLOGY")
        .item(0, "automotive", 0.6, "energy", "materials-chemicals");
  }

  private static Scored score(Path gold, Path corpus) {
    return new CorpusScorer(KnownNames.NONE).score(Corpus.open(gold), Corpus.open(corpus), false);
  }

  private static EvaluationFile evaluate(Path gold, Path corpus) {
    return new Evaluator(SETTINGS).evaluate(score(gold, corpus));
  }

  private static Headline figure(EvaluationFile file, String name) {
    return file.headline().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCorpusAgainstItselfIsPerfect() {
    right("a").writeTo(gold);
    right("b").writeTo(gold);

    EvaluationFile file = evaluate(gold, gold);

    assertThat(file.mistakes()).isEmpty();
    assertThat(
            file.headline().stream()
                .filter(Headline::higherIsBetter)
                .filter(each -> !each.name().equals("sectors.macro-f1")))
        .allSatisfy(each -> assertThat(each.value()).as(each.name()).isEqualTo(1));
    assertThat(figure(file, "sectors.macro-f1").value()).isEqualTo(1);
    assertThat(file.warnings()).anyMatch(each -> each.contains("too few"));
  }

  @Test
  void figuresAreCountable() {
    right("a").writeTo(gold);
    right("b").writeTo(gold);
    right("a").writeTo(first);
    worse("b").writeTo(first);

    EvaluationFile file = evaluate(gold, first);

    assertThat(figure(file, "entities.strict.precision").value()).isEqualTo(4 / 6.0);
    assertThat(figure(file, "entities.strict.recall").value()).isEqualTo(4 / 6.0);
    assertThat(figure(file, "entities.exact.recall").value()).isEqualTo(5 / 6.0);
    assertThat(figure(file, "sectors.accuracy").value()).isEqualTo(0.5);
    assertThat(figure(file, "sectors.top2").value()).isEqualTo(1);
    // Sectors energy (found 1 of 2, no false one) and automotive (found 0): (2/3 + 0) / 2.
    assertThat(figure(file, "sectors.macro-f1").value()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(figure(file, "sectors.log-loss").value())
        .isCloseTo(-(Math.log(0.8) + Math.log(0.2)) / 2, within(1e-12));
    assertThat(figure(file, "sectors.brier").value())
        .isCloseTo((0.04 + 0.01 + 0.01 + 0.64 + 0.36 + 0.04) / 2, within(1e-12));
    assertThat(figure(file, "sectors.calibration-error").value())
        .isCloseTo((0.2 + 0.6) / 2, within(1e-12));
    assertThat(file.mistakes()).hasSize(4);
  }

  @Test
  void repeatedMistakesAreOneRowWithACount() {
    right("a").writeTo(gold);
    right("b").writeTo(gold);
    worse("a").writeTo(first);
    worse("b").writeTo(first);

    assertThat(evaluate(gold, first).mistakes())
        .filteredOn(each -> each.cause().equals("missed"))
        .singleElement()
        .satisfies(each -> assertThat(each.count()).isEqualTo(2));
  }

  @Test
  void equalInputsGiveEqualBytes() {
    right("a").writeTo(gold);
    worse("a").writeTo(first);

    assertThat(CorpusJson.bytes(evaluate(gold, first)))
        .isEqualTo(CorpusJson.bytes(evaluate(gold, first)));
  }

  @Test
  void textOfAnotherDigestIsRefused() {
    right("a").writeTo(gold);
    Annotations.of("a", "Another text").writeTo(first);

    assertThatThrownBy(() -> score(gold, first))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("digest");
  }

  @Test
  void missingBriefIsRefusedUnlessOnlyCommonOnesAreAskedFor() {
    right("a").writeTo(gold);
    right("b").writeTo(gold);
    right("a").writeTo(first);

    assertThatThrownBy(() -> score(gold, first))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("does not hold gold b");
    Scored common =
        new CorpusScorer(KnownNames.NONE).score(Corpus.open(gold), Corpus.open(first), true);
    assertThat(common.briefs()).hasSize(1);
    assertThat(common.notices()).singleElement().asString().contains("gold b");
  }

  @Test
  void missingStandOffGoldIsANotice() {
    right("a").writeTo(gold);
    right("b").standOff().writeTo(gold);
    right("a").writeTo(first);

    assertThat(score(gold, first).notices()).singleElement().asString().contains("stand-off");
  }

  @Test
  void briefsAreFoundByDigestWhereIdsDiffer() throws IOException {
    right("a").standOff().writeTo(gold);
    right("a").writeTo(first);
    String renamed =
        Files.readString(first.resolve("a.json")).replace("\"id\": \"a\"", "\"id\": \"z\"");
    Files.writeString(first.resolve("z.json"), renamed);
    Files.delete(first.resolve("a.json"));

    assertThat(figure(evaluate(gold, first), "entities.strict.f1").value()).isEqualTo(1);
  }

  @Test
  void offsetsInUtf16UnitsAreDiagnosed() {
    Annotations.of("a", "😀 Nio Huawei").mention("Nio", C).standOff().writeTo(gold);
    Path file = gold.resolve("a.json");
    Annotations.of("a", "😀 Nio Huawei").writeTo(first);
    try {
      String shifted =
          Files.readString(file).replace("\"start\":2,\"end\":5", "\"start\":3,\"end\":6");
      Files.writeString(file, shifted);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }

    assertThatThrownBy(() -> score(gold, first))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("code points");
  }

  @Test
  void goldMentionInAnUnscoredRegionIsRefused() {
    right("a").ignored(0, 12).writeTo(gold);
    right("a").writeTo(first);

    assertThatThrownBy(() -> score(gold, first))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("unscored region");
  }

  @Test
  void otherUnitsAndSchemasAreRefused() throws IOException {
    right("a").writeTo(gold);
    right("a").writeTo(first);
    Path file = first.resolve("a.json");
    Files.writeString(file, Files.readString(file).replace("code point", "byte"));

    assertThatThrownBy(() -> score(gold, first))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("offsetUnit");
  }

  @Test
  void comparisonListsFixedBrokenAndStillWrong() {
    for (String id : new String[] {"a", "b"}) {
      right(id).writeTo(gold);
    }
    right("a").writeTo(first);
    worse("b").writeTo(first);
    worse("a").writeTo(second);
    right("b").writeTo(second);

    ComparisonFile file = new Comparer(SETTINGS).withGold(score(gold, first), score(gold, second));

    assertThat(file.cases()).filteredOn(each -> each.status().equals("fixed")).hasSize(4);
    assertThat(file.cases()).filteredOn(each -> each.status().equals("broken")).hasSize(4);
    assertThat(file.sectors()).isEqualTo(new ComparisonFile.McNemar(1, 1, 1));
    assertThat(file.differences())
        .filteredOn(each -> each.name().equals("entities.strict.f1"))
        .singleElement()
        .satisfies(each -> assertThat(each.difference()).isZero());
  }

  @Test
  void churnNamesWhatChanged() {
    right("a").writeTo(first);
    worse("a").writeTo(second);

    ComparisonFile file =
        new Comparer(SETTINGS).withoutGold(score(first, first).subject(), score(first, second));

    assertThat(file.changes())
        .containsExactly(
            new ComparisonFile.Change("added", "TECHNOLOGY", 1),
            new ComparisonFile.Change("removed", C, 1),
            new ComparisonFile.Change("sector changed", "sector", 1),
            new ComparisonFile.Change("type changed", C, 1));
    assertThat(file.differences()).isEmpty();
  }

  @Test
  void gateTellsEveryLineThatIsNotMet() throws IOException {
    for (int brief = 0; brief < 8; brief++) {
      right("brief-" + brief).writeTo(gold);
      right("brief-" + brief).writeTo(first);
      worse("brief-" + brief).writeTo(second);
    }
    Path file = folder.resolve("gate.yaml");
    Files.writeString(
        file,
        """
        schema: glossator/gate/1
        minimum:
          entities.strict.f1: 0.9
          sectors.log-loss: 0.5
        allowedDrop:
          entities.strict.f1: 0.01
        notSignificantlyWorse:
          level: 0.05
          figures: [entities.strict.f1]
        """);
    Gate gate = Gate.read(file);
    Comparer comparer = new Comparer(SETTINGS);

    assertThat(gate.failures(comparer.withGold(score(gold, first), score(gold, second))))
        .hasSize(4)
        .anyMatch(each -> each.contains("significantly worse"));
    assertThat(gate.failures(comparer.withGold(score(gold, first), score(gold, first)))).isEmpty();
    assertThat(gate.failures(evaluate(gold, second))).hasSize(2);
  }

  @Test
  void gateWithAnUnknownFigureOrKeyIsRefused() throws IOException {
    right("a").writeTo(gold);
    Path file = folder.resolve("gate.yaml");
    Files.writeString(file, "schema: glossator/gate/1\nminimum: {entities.f1: 0.5}\n");
    Gate gate = Gate.read(file);
    EvaluationFile evaluation = evaluate(gold, gold);
    assertThatThrownBy(() -> gate.failures(evaluation))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("entities.f1");

    Files.writeString(file, "schema: glossator/gate/1\nminima: {}\n");
    assertThatThrownBy(() -> Gate.read(file))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("minima");
  }

  @Test
  void swappingTheVersionsMirrorsTheWholeTable() {
    for (int brief = 0; brief < 6; brief++) {
      String id = "brief-" + brief;
      right(id).writeTo(gold);
      (brief % 3 == 0 ? worse(id) : right(id)).writeTo(first);
      (brief % 2 == 0 ? worse(id) : right(id)).writeTo(second);
    }
    Comparer comparer = new Comparer(SETTINGS);

    ComparisonFile forth = comparer.withGold(score(gold, first), score(gold, second));
    ComparisonFile back = comparer.withGold(score(gold, second), score(gold, first));

    assertThat(forth.differences()).hasSameSizeAs(back.differences()).isNotEmpty();
    for (int row = 0; row < forth.differences().size(); row++) {
      ComparisonFile.Difference there = forth.differences().get(row);
      ComparisonFile.Difference here = back.differences().get(row);
      assertThat(here.name()).isEqualTo(there.name());
      assertThat(here.first()).as(there.name()).isEqualTo(there.second());
      assertThat(here.second()).as(there.name()).isEqualTo(there.first());
      assertThat(here.difference()).as(there.name()).isEqualTo(-there.difference());
      assertThat(here.low()).as(there.name()).isCloseTo(-there.high(), within(1e-12));
      assertThat(here.high()).as(there.name()).isCloseTo(-there.low(), within(1e-12));
      assertThat(here.probability()).as(there.name()).isEqualTo(there.probability());
      assertThat(here.corrected()).as(there.name()).isEqualTo(there.corrected());
    }
    assertThat(back.sectors().fixed()).isEqualTo(forth.sectors().broken());
    assertThat(back.sectors().broken()).isEqualTo(forth.sectors().fixed());
    assertThat(back.sectors().probability()).isEqualTo(forth.sectors().probability());
  }

  @Test
  void briefsWithoutAnyMentionCountInTheSample() {
    right("a").writeTo(gold);
    right("a").writeTo(first);
    Annotations.of("empty", "Nothing to find.").writeTo(gold);
    Annotations.of("empty", "Nothing to find.").writeTo(first);

    EvaluationFile file = evaluate(gold, first);

    assertThat(file.subject().briefs()).isEqualTo(2);
    assertThat(file.briefs()).hasSize(2);
    // A resample of the empty brief alone has nothing right of nothing, which is zero.
    assertThat(figure(file, "entities.strict.f1").value()).isEqualTo(1);
    assertThat(figure(file, "entities.strict.f1").low()).isZero();
  }

  @Test
  void orderOfMentionsAndItemsInAFileChangesNothing() {
    right("a").writeTo(gold);
    worse("a").item(3, "energy", 0.5, "automotive").writeTo(first);
    brief("a")
        .item(3, "energy", 0.5, "automotive")
        .mention("5G", "TECHNOLOGY")
        .mention("Huawei", O)
        .mention("Ministry of Finance", O)
        .item(0, "automotive", 0.6, "energy", "materials-chemicals")
        .writeTo(second);

    EvaluationFile one = evaluate(gold, first);
    EvaluationFile other = evaluate(gold, second);

    assertThat(other.headline()).isEqualTo(one.headline());
    assertThat(other.entities()).isEqualTo(one.entities());
    assertThat(other.mistakes()).isEqualTo(one.mistakes());
  }
}
