package org.glossator.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.glossator.ProjectDataException;
import org.glossator.SectorDecision;
import org.glossator.SectorReason;
import org.glossator.SectorScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every committed version must hold to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainedSectorClassifierTest {
  private static final List<String> CLEAR =
      List.of(
          "automotive: Carmakers sold more electric cars as subsidies for charging stations grew.",
          "agriculture-food: Farmers in Heilongjiang planted new soybean seeds for a better"
              + " harvest.",
          "health-biotech: Hospitals may buy the vaccine after the regulator approved the"
              + " medicine.",
          "rail-maritime-logistics: Shipyards and ports along the Yangtze get new container"
              + " berths.");

  private final Map<String, TrainedSectorClassifier> classifiers =
      Map.of("baseline-1", load("baseline-1"), "best-1", load("best-1"));

  @ParameterizedTest
  @ValueSource(strings = {"baseline-1", "best-1"})
  void filesWhatIsClear(String version) {
    TrainedSectorClassifier classifier = classifiers.get(version);
    for (String example : CLEAR) {
      String sector = example.substring(0, example.indexOf(':'));
      SectorDecision decision = classifier.classify("", example.substring(sector.length() + 2));
      assertThat(decision.ranking().getFirst().sector()).as(example).isEqualTo(sector);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline-1", "best-1"})
  void rankingsAreCompleteAndDescendWhateverTheText(String version) {
    TrainedSectorClassifier classifier = classifiers.get(version);
    long seed = 20261121;
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      String text = randomText(random);
      List<SectorScore> ranking = classifier.classify("", text).ranking();
      assertThat(ranking).as("seed %d, round %d", seed, round).hasSize(16);
      assertThat(ranking.stream().map(SectorScore::probability).toList())
          .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }
  }

  @Test
  void decisionsDoNotDependOnThreadsOrOrder() {
    TrainedSectorClassifier classifier = classifiers.get("best-1");
    TrainedSectorClassifier other = load("best-1");
    List<SectorDecision> alone =
        CLEAR.reversed().stream().map(text -> classifier.classify("", text)).toList().reversed();
    List<SectorDecision> together =
        IntStream.range(0, CLEAR.size())
            .parallel()
            .mapToObj(index -> other.classify("", CLEAR.get(index)))
            .toList();
    assertThat(together).isEqualTo(alone);
  }

  @Test
  void saysWhy() {
    SectorDecision decision =
        classifiers
            .get("best-1")
            .classify("", "The MIIT will support makers of industrial robots.");
    assertThat(decision.reasons().stream().map(SectorReason::kind))
        .contains("word", "entity", "training-item");
    assertThat(decision.reasons().stream().map(SectorReason::text)).contains("industrial robot");
  }

  @Test
  void namesWhatItWasMadeOf() {
    assertThat(classifiers.get("best-1").provenance())
        .containsKeys(
            "sectors.embeddings", "sectors.gazetteers", "sectors.model", "sectors.taxonomy");
    assertThat(classifiers.get("baseline-1").provenance()).doesNotContainKey("sectors.embeddings");
  }

  @Test
  void aModelOfOtherEmbeddingsIsRefused(@TempDir Path folder) throws IOException {
    Path best = Path.of("models/sectors/best-1");
    for (String file : List.of("model.json", "weights.safetensors")) {
      Files.copy(best.resolve(file), folder.resolve(file));
    }
    Path description = folder.resolve("model.json");
    Files.writeString(
        description, Files.readString(description).replace("all-minilm-l6-v2-q", "another"));
    assertThatThrownBy(() ->
            TrainedSectorClassifier.load(
                folder, Path.of("seeds/sectors/taxonomy.yaml"), Path.of("seeds/gazetteers"), 0.9))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("embeddings \"another.onnx")
        .hasMessageContaining("expected \"all-minilm-l6-v2-q.onnx");
  }

  private static TrainedSectorClassifier load(String version) {
    return TrainedSectorClassifier.load(
        Path.of("models/sectors", version),
        Path.of("seeds/sectors/taxonomy.yaml"),
        Path.of("seeds/gazetteers"),
        TrainedSectorClassifier.DEFAULT_PRECISION);
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(200);
    for (int place = 0; place < length; place++) {
      text.appendCodePoint(
          switch (random.nextInt(4)) {
            case 0 -> random.nextInt(' ', 127);
            case 1 -> random.nextInt(0x4E00, 0x9FFF);
            case 2 -> random.nextInt(0x1F300, 0x1F5FF);
            default -> random.nextInt(0, 0xD7FF);
          });
    }
    return text.toString();
  }
}
