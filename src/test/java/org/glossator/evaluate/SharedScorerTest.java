package org.glossator.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.glossator.corpus.BriefFile;
import org.glossator.corpus.BriefFile.MentionEntry;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.CorpusJson;
import org.glossator.evaluate.EvaluationFile.EntityRow;
import org.glossator.evaluate.score.KnownNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the evaluation against the independent scorer beside the project, where it is there. */
class SharedScorerTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> TYPES = List.of("ORGANISATION", "COMPANY", "TECHNOLOGY");

  private final Path shared = Path.of(System.getProperty("glossator.shared", "../shared"));

  @TempDir private Path folder;

  @Test
  void strictSpanAndOverlapAgreeToTheLastDigit() throws IOException, InterruptedException {
    Path script = shared.resolve("tools/score.py");
    assumeTrue(Files.exists(script), "the scorer beside the project");
    assumeTrue(hasPython(), "python3");
    List<String> ids = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    Corpus gold = Corpus.open(Path.of("evaluation/gold"));
    for (String id : gold.ids()) {
      if (Files.exists(shared.resolve("gold/" + id + ".jsonl"))) {
        ids.add(id);
        BriefFile file = gold.read(id);
        write("gold", file, file.mentions(), file.ignored());
        List<MentionEntry> damaged = damaged(file.mentions(), new Random(ids.size()));
        write("corpus", file, damaged, List.of());
        damaged.forEach(each -> lines.append(line(id, each)).append('\n'));
      }
    }
    assertThat(ids).hasSize(3);
    Path predicted = folder.resolve("predicted.jsonl");
    Files.writeString(predicted, lines.toString());

    JsonNode expected = run(script, shared.resolve("gold"), predicted);
    EvaluationFile found =
        new Evaluator(Settings.DEFAULT)
            .evaluate(
                new CorpusScorer(KnownNames.NONE)
                    .score(
                        Corpus.open(folder.resolve("gold")),
                        Corpus.open(folder.resolve("corpus")),
                        false));

    assertThat(ratios(found, "all", "ALL", "strict")).isEqualTo(list(expected, "ALL", "strict"));
    assertThat(ratios(found, "all", "ALL", "exact")).isEqualTo(list(expected, "ALL", "span"));
    assertThat(ratios(found, "all", "ALL", "type")).isEqualTo(list(expected, "ALL", "overlap"));
    JsonNode expectedOfOneType = run(script, shared.resolve("gold"), predicted, "--merge-org");
    EvaluationFile ofOneType =
        new Evaluator(Settings.DEFAULT)
            .evaluate(
                new CorpusScorer(KnownNames.NONE, true)
                    .score(
                        Corpus.open(folder.resolve("gold")),
                        Corpus.open(folder.resolve("corpus")),
                        false));
    assertThat(ratios(ofOneType, "type", "ORGANISATION", "strict"))
        .isEqualTo(list(expectedOfOneType, "ORGANISATION", "strict"));
    assertThat(ratios(ofOneType, "all", "ALL", "strict"))
        .isEqualTo(list(expectedOfOneType, "ALL", "strict"));
    for (String type : TYPES) {
      assertThat(ratios(found, "type", type, "strict")).isEqualTo(list(expected, type, "strict"));
      assertThat(ratios(found, "type", type, "type")).isEqualTo(list(expected, type, "overlap"));
    }
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  private void write(
      String name,
      BriefFile file,
      List<MentionEntry> mentions,
      List<org.glossator.corpus.Range> ignored)
      throws IOException {
    Path target = folder.resolve(name).resolve(file.id() + ".json");
    Files.createDirectories(target.getParent());
    Files.write(
        target,
        CorpusJson.bytes(
            new BriefFile(
                file.schema(),
                file.id(),
                file.offsetUnit(),
                file.source(),
                file.layout(),
                null,
                null,
                List.of(),
                List.of(),
                mentions,
                ignored,
                new java.util.TreeMap<>(),
                List.of(),
                List.of(),
                null)));
  }

  /** Some mentions lost, moved, retyped or repeated as shorter ones. */
  private static List<MentionEntry> damaged(List<MentionEntry> mentions, Random random) {
    List<MentionEntry> result = new ArrayList<>();
    for (MentionEntry each : mentions) {
      switch (random.nextInt(8)) {
        case 0 -> {}
        case 1 -> result.add(changed(each.start(), each.end() + 3, each.type()));
        case 2 -> result.add(changed(each.start(), each.end(), TYPES.get(random.nextInt(3))));
        case 3 -> result.add(changed(each.start() + 40, each.end() + 40, each.type()));
        default -> result.add(changed(each.start(), each.end(), each.type()));
      }
    }
    return result;
  }

  private static MentionEntry changed(int start, int end, String type) {
    return new MentionEntry(start, end, type, null, null, null, 1, List.of());
  }

  private static String line(String id, MentionEntry mention) {
    ObjectNode line = MAPPER.createObjectNode();
    line.put("doc", id).put("start", mention.start()).put("end", mention.end());
    return line.put("label", mention.type()).toString();
  }

  private static JsonNode run(Path script, Path gold, Path predicted, String... further)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", script.toString()));
    command.addAll(List.of(gold.toString(), predicted.toString(), "--json"));
    command.addAll(List.of(further));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    byte[] output = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    return MAPPER.readTree(new String(output, StandardCharsets.UTF_8));
  }

  private static List<Double> ratios(
      EvaluationFile file, String dimension, String value, String scheme) {
    EntityRow row =
        file.entities().stream()
            .filter(each -> each.dimension().equals(dimension))
            .filter(each -> each.value().equals(value) && each.scheme().equals(scheme))
            .findFirst()
            .orElseThrow();
    return List.of(row.precision(), row.recall(), row.f1());
  }

  private static List<Double> list(JsonNode result, String row, String scheme) {
    JsonNode ratios = result.path(row).path(scheme);
    return List.of(ratios.get(0).asDouble(), ratios.get(1).asDouble(), ratios.get(2).asDouble());
  }
}
