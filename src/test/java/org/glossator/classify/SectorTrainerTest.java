package org.glossator.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glossator.Brief;
import org.glossator.Item;
import org.glossator.ItemFacts;
import org.glossator.ItemKind;
import org.glossator.Layout;
import org.glossator.Role;
import org.glossator.RoleType;
import org.glossator.SectorDecision;
import org.glossator.SectorReason;
import org.glossator.SectorScore;
import org.glossator.SourceDocument;
import org.glossator.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A taxonomy of three sectors and thirty items, trained and used. */
class SectorTrainerTest {
  private static final Map<String, List<String>> PLACES =
      Map.of(
          "ships", List.of("dock", "harbour", "tanker", "ferry"),
          "fields", List.of("wheat", "tractor", "harvest", "seed"),
          "songs", List.of("singer", "concert", "choir", "album"));

  @TempDir private Path folder;

  @BeforeEach
  void writeSeeds() throws IOException {
    Files.createDirectories(folder.resolve("items"));
    Files.createDirectories(folder.resolve("gazetteers"));
    StringBuilder taxonomy = new StringBuilder("sectors:\n");
    for (String sector : List.of("ships", "fields", "songs")) {
      taxonomy.append("  - {id: ").append(sector).append(", name: N, definition: D}\n");
      StringBuilder lines = new StringBuilder();
      for (int index = 0; index < 10; index++) {
        List<String> words = PLACES.get(sector);
        String text =
            "The %s and the %s of town %d"
                .formatted(words.get(index % 4), words.get((index + 1 + index / 4) % 4), index);
        lines.append(
            "{\"id\":\"%s-%d\",\"sector\":\"%s\",\"text\":\"%s\"}\n"
                .formatted(sector, index, sector, text));
      }
      Files.writeString(folder.resolve("items/" + sector + ".jsonl"), lines);
    }
    Files.writeString(folder.resolve("taxonomy.yaml"), taxonomy);
    Files.writeString(
        folder.resolve("gazetteers/g.tsv"),
        "t:tanker\tTECHNOLOGY\ttanker\tferry | catamaran\tany\t\tships\t\n");
  }

  @Test
  void twoTrainingsGiveTheSameBytes() {
    SectorTrainer trainer = trainer();
    TrainedVersion first = trainer.train(plan(), (step, done, total) -> {});
    TrainedVersion second = trainer().train(plan(), (step, done, total) -> {});
    assertThat(first.files().keySet())
        .containsExactly("card.md", "model.json", "weights.safetensors");
    first
        .files()
        .forEach((name, bytes) -> assertThat(second.files().get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void whatIsTrainedFilesABrief() throws Exception {
    TrainedSectorClassifier classifier = classifier(0.5);
    String text = "1. A choir album\n• Tanker and ferry at the dock\n";
    Item main = item("main-1", ItemKind.MAIN, span(text, "A choir album"), RoleType.HEADLINE);
    Item news =
        item(
            "policy-news-1",
            ItemKind.POLICY_NEWS,
            span(text, "Tanker and ferry at the dock"),
            RoleType.BULLET);
    Brief brief =
        new Brief(
            new SourceDocument("b", "b.txt", "0", text),
            Layout.FLAT,
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            List.of(),
            List.of(main, news));
    Map<String, SectorDecision> decisions = classifier.classify(brief, List.of(), List.of());
    assertThat(decisions.keySet()).containsExactly("main-1", "policy-news-1");
    assertThat(decisions.get("main-1"))
        .isInstanceOfSatisfying(
            SectorDecision.Assigned.class,
            assigned -> {
              assertThat(assigned.primary().sector()).isEqualTo("songs");
              assertThat(assigned.ranking()).hasSize(3).startsWith(assigned.primary());
              assertThat(assigned.ranking().stream().mapToDouble(SectorScore::probability).sum())
                  .isBetween(0.999, 1.001);
              assertThat(assigned.reasons().stream().map(SectorReason::text))
                  .contains("album", "choir");
            });
    assertThat(decisions.get("policy-news-1").ranking().getFirst().sector()).isEqualTo("ships");
  }

  @Test
  void aNamedEntityHintsAtItsSector() throws Exception {
    TrainedSectorClassifier classifier = classifier(0);
    double without = probability(classifier.classify("", "A zeppelin"), "ships");
    double with = probability(classifier.classify("", "A catamaran"), "ships");
    assertThat(with).isGreaterThan(without);
  }

  @Test
  void withoutAThresholdThatKeepsThePromiseItAbstainsWithAFullRanking() throws Exception {
    SectorDecision decision = classifier(1).classify("", "Nothing that was ever seen");
    assertThat(decision).isInstanceOf(SectorDecision.Abstained.class);
    assertThat(decision.ranking()).hasSize(3);
  }

  @Test
  void aModelOfAnotherTaxonomyIsRefused() throws Exception {
    Path model = write(trainer().train(plan(), (step, done, total) -> {}));
    Path other =
        Files.writeString(
            folder.resolve("other.yaml"),
            "sectors:\n  - {id: a, name: A, definition: D}\n  - {id: b, name: B, definition: D}\n");
    assertThatThrownBy(
            () -> TrainedSectorClassifier.load(model, other, folder.resolve("gazetteers"), 0.9))
        .hasMessageContaining("the model knows the sectors [ships, fields, songs]")
        .hasMessageContaining("expected those of the taxonomy [a, b]");
  }

  @Test
  void progressEndsAtItsTotal() {
    List<String> seen = new ArrayList<>();
    trainer().train(plan(), (step, done, total) -> seen.add(step + " " + done + "/" + total));
    assertThat(seen).contains("reading items 30/30", "cross-validation 6/6", "final model 2/2");
  }

  private static double probability(SectorDecision decision, String sector) {
    return decision.ranking().stream()
        .filter(score -> score.sector().equals(sector))
        .findFirst()
        .orElseThrow()
        .probability();
  }

  private TrainedSectorClassifier classifier(double wantedPrecision) throws IOException {
    Path model = write(trainer().train(plan(), (step, done, total) -> {}));
    return TrainedSectorClassifier.load(
        model, folder.resolve("taxonomy.yaml"), folder.resolve("gazetteers"), wantedPrecision);
  }

  private Path write(TrainedVersion version) throws IOException {
    Path model = Files.createDirectories(folder.resolve("model"));
    for (Map.Entry<String, byte[]> file : version.files().entrySet()) {
      Files.write(model.resolve(file.getKey()), file.getValue());
    }
    return model;
  }

  private SectorTrainer trainer() {
    return SectorTrainer.open(
        folder.resolve("taxonomy.yaml"), folder.resolve("items"), folder.resolve("gazetteers"));
  }

  private static TrainingPlan plan() {
    return new TrainingPlan(
        "toy", List.of(Candidate.of(FeatureKind.WORDS_AND_HINTS, FeatureKind.CHARACTERS)), 3, 7);
  }

  private static Item item(String id, ItemKind kind, Span span, RoleType role) {
    return new Item(id, kind, span, span, List.of(new Role(role, span)), ItemFacts.NONE);
  }

  private static Span span(String text, String part) {
    return new Span(text.indexOf(part), text.indexOf(part) + part.length());
  }
}
