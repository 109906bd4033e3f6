package org.glossator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glossator.cli.ScoredBriefs.gate;
import static org.glossator.cli.ScoredBriefs.right;
import static org.glossator.cli.ScoredBriefs.worse;
import static org.glossator.cli.ScoredBriefs.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glossator.evaluate.Annotations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  private static final Path BASELINE = Path.of("models/sectors/baseline-1");
  private static final Path BEST = Path.of("models/sectors/best-1");

  @TempDir private Path folder;
  private Path gold;
  private Path first;
  private Path second;
  private Path out;

  @BeforeEach
  void writeBriefs() {
    gold = write(folder.resolve("gold"), right("a"), right("b"));
    first = write(folder.resolve("first"), right("a"), worse("b"));
    second = write(folder.resolve("second"), worse("a"), worse("b"));
    out = folder.resolve("out");
  }

  private CommandRun compare(Object... given) {
    List<Object> arguments = new ArrayList<>(List.of("compare"));
    arguments.addAll(List.of(given));
    arguments.addAll(List.of("--out", out, "--resamples", "200"));
    arguments.addAll(List.of("--known", folder.resolve("none")));
    return CommandRun.of(arguments.toArray());
  }

  private JsonNode comparison() throws IOException {
    return new ObjectMapper().readTree(out.resolve("comparison.json").toFile());
  }

  private JsonNode difference(String name) throws IOException {
    for (JsonNode each : comparison().path("differences")) {
      if (each.path("name").asText().equals(name)) {
        return each;
      }
    }
    throw new AssertionError(name + " is not in comparison.json");
  }

  @Test
  void withGoldEveryOutputIsWritten() throws IOException {
    CommandRun run = compare(first, second, "--gold", gold);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("entities.strict.f1", "broken", "Holm", "Report: ");
    assertThat(difference("entities.strict.f1").path("first").asDouble()).isEqualTo(4 / 6.0);
    assertThat(difference("entities.strict.f1").path("second").asDouble()).isEqualTo(2 / 6.0);
    assertThat(comparison().path("sectors").path("broken").asInt()).isEqualTo(1);
    assertThat(out.resolve("comparison.html")).content().contains("still-wrong", "<svg");
    try (var files = Files.walk(out)) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .contains("differences.csv", "evaluation.html", "evaluation.json");
    }
  }

  @Test
  void withoutGoldChurnIsTold() throws IOException {
    CommandRun run = compare(first, second);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("added", "removed", "type changed", "sector changed");
    assertThat(comparison().path("differences")).isEmpty();
    assertThat(out.resolve("comparison.html")).exists();
  }

  @Test
  void gateOnADropGivesFour() throws IOException {
    Path gate =
        gate(
            folder.resolve("gate.yaml"),
            "allowedDrop: {entities.strict.f1: 0.1, entities.strict.organisation.recall: 0.0}\n");

    CommandRun worse = compare(first, second, "--gold", gold, "--gate", gate);
    CommandRun better = compare(second, first, "--gold", gold, "--gate", gate);

    assertThat(worse.exitCode()).isEqualTo(4);
    assertThat(worse.err().lines())
        .singleElement()
        .asString()
        .contains("Gate not met: ", "entities.strict.f1");
    assertThat(better.exitCode()).isZero();
    assertThat(better.out()).contains("is met");
  }

  @Test
  void wrongArgumentsAreMistakes() throws IOException {
    Path gate = gate(folder.resolve("gate.yaml"), "minimum: {entities.strict.f1: 0.5}\n");
    assertThat(CommandRun.of("compare", first))
        .returns(2, CommandRun::exitCode)
        .satisfies(run -> assertThat(run.err()).contains("SECOND"));
    assertThat(compare(first, second, "--gate", gate))
        .returns(2, CommandRun::exitCode)
        .satisfies(run -> assertThat(run.err()).contains("--gate needs --gold"));
    assertThat(compare(first, folder.resolve("nowhere"), "--gold", gold))
        .returns(2, CommandRun::exitCode)
        .satisfies(run -> assertThat(run.err()).contains("nowhere"));
    assertThat(compare(first, gate))
        .returns(2, CommandRun::exitCode)
        .satisfies(run -> assertThat(run.err()).contains("no record of a run"));
    assertThat(compare(BASELINE, first))
        .returns(2, CommandRun::exitCode)
        .satisfies(run -> assertThat(run.err()).contains("needs --gold"));
    assertThat(out).doesNotExist();
  }

  @Test
  void versionsWithOtherBriefsAreRefused() {
    Path one = write(folder.resolve("one"), right("a"));

    assertThat(compare(first, one, "--gold", gold, "--common"))
        .returns(2, CommandRun::exitCode)
        .satisfies(run -> assertThat(run.err()).contains("only one holds [b]"));
  }

  @Test
  void modelVersionsAreRunOnGoldsTexts() throws IOException {
    String text = "1. Nio builds a battery plant in Hefei";
    Path named = folder.resolve("named");
    Files.copy(
        Path.of("evaluation/gold/2024-06-solar-and-steel.json"),
        Files.createDirectories(named).resolve("2024-06-solar-and-steel.json"));
    Path texts = Files.createDirectories(folder.resolve("texts"));
    Files.writeString(texts.resolve("kept-elsewhere.txt"), text);
    Annotations.of("elsewhere", text).goldItem(0, "energy").standOff().writeTo(named);
    Annotations.of("nowhere", "Lost text").goldItem(0, "energy").standOff().writeTo(named);

    CommandRun run = compare(BASELINE, BEST, "--gold", named, "--texts", texts);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("gold nowhere is not in");
    assertThat(difference("sectors.accuracy").path("second").asDouble()).isBetween(0.3, 1.0);
    assertThat(difference("entities.strict.f1").path("difference").asDouble()).isZero();
    assertThat(comparison().path("causes").toString()).contains("sector");
    assertThat(out.resolve("first/briefs/elsewhere.json")).exists();
  }
}
