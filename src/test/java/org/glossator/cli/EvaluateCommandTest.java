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

class EvaluateCommandTest {
  @TempDir private Path folder;
  private Path gold;
  private Path corpus;
  private Path out;

  @BeforeEach
  void writeBriefs() {
    gold = write(folder.resolve("gold"), right("a"), right("b"));
    corpus = write(folder.resolve("corpus"), right("a"), worse("b"));
    out = folder.resolve("out");
  }

  private CommandRun evaluate(Object... further) {
    return evaluateCorpus(corpus, further);
  }

  private CommandRun evaluateCorpus(Path scored, Object... further) {
    List<Object> arguments = new ArrayList<>();
    arguments.addAll(List.of("evaluate", "--gold", gold, "--corpus", scored, "--out", out));
    arguments.addAll(List.of("--known", folder.resolve("none"), "--resamples", "200"));
    arguments.addAll(List.of(further));
    return CommandRun.of(arguments.toArray());
  }

  private double figure(String name) throws IOException {
    JsonNode file = new ObjectMapper().readTree(out.resolve("evaluation.json").toFile());
    for (JsonNode each : file.path("headline")) {
      if (each.path("name").asText().equals(name)) {
        return each.path("value").asDouble();
      }
    }
    throw new AssertionError(name + " is not in evaluation.json");
  }

  @Test
  void everyOutputIsWritten() throws IOException {
    CommandRun run = evaluate("--seed", 7);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("entities.strict.f1")
        .contains("sectors.accuracy")
        .contains("seed 7")
        .contains("too few")
        .contains("Report: " + out.resolve("evaluation.html"));
    assertThat(figure("entities.strict.f1")).isEqualTo(4 / 6.0);
    assertThat(Files.readString(out.resolve("evaluation.html"))).contains("Huawei", "<svg");
    assertThat(Files.readAllLines(out.resolve("headline.csv")))
        .anyMatch(each -> each.startsWith("entities.strict.f1,"));
    assertThat(Files.readAllLines(out.resolve("entities.csv")))
        .anyMatch(each -> each.startsWith("type,COMPANY,strict,4,2,2,"));
  }

  @Test
  void repeatedRunGivesEqualBytes() throws IOException {
    evaluate();
    byte[] before = Files.readAllBytes(out.resolve("evaluation.json"));
    byte[] page = Files.readAllBytes(out.resolve("evaluation.html"));
    evaluate();

    assertThat(Files.readAllBytes(out.resolve("evaluation.json"))).isEqualTo(before);
    assertThat(Files.readAllBytes(out.resolve("evaluation.html"))).isEqualTo(page);
  }

  @Test
  void gateThatIsMetIsSaid() throws IOException {
    Path gate = gate(folder.resolve("gate.yaml"), "minimum: {entities.strict.f1: 0.6}\n");

    CommandRun run = evaluate("--gate", gate);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Gate " + gate + " is met.");
  }

  @Test
  void gateThatIsNotMetGivesFourAndItsLines() throws IOException {
    Path gate =
        gate(
            folder.resolve("gate.yaml"),
            "minimum: {entities.strict.f1: 0.9, sectors.accuracy: 0.4, sectors.log-loss: 0.1}\n");

    CommandRun run = evaluate("--gate", gate);

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err().lines())
        .hasSize(2)
        .allMatch(each -> each.startsWith("Gate not met: "))
        .anyMatch(each -> each.contains("entities.strict.f1"))
        .anyMatch(each -> each.contains("sectors.log-loss"));
  }

  @Test
  void gateOnAFigureThatWasNotMeasuredIsAMistake() throws IOException {
    Path gate = gate(folder.resolve("gate.yaml"), "minimum: {entities.f1: 0.6}\n");

    CommandRun run = evaluate("--gate", gate);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("entities.f1");
  }

  @Test
  void missingAndUnknownArgumentsAreMistakes() {
    assertThat(CommandRun.of("evaluate", "--corpus", corpus))
        .returns(2, CommandRun::exitCode)
        .satisfies(run -> assertThat(run.err()).contains("--gold"));
    assertThat(evaluate("--golden", "x"))
        .returns(2, CommandRun::exitCode)
        .satisfies(run -> assertThat(run.err()).contains("--golden", "--help"));
    assertThat(CommandRun.of("evaluate", "--gold", gold, "--resamples", "99").err())
        .contains("100 to 100000");
    assertThat(evaluate("--seed", "much").exitCode()).isEqualTo(2);
    assertThat(evaluate("--gate", folder.resolve("no.yaml")))
        .returns(2, CommandRun::exitCode)
        .satisfies(run -> assertThat(run.err()).contains("no.yaml"));
  }

  @Test
  void whatCannotBeScoredIsDiagnosed() throws IOException {
    assertThat(evaluateCorpus(folder.resolve("nowhere")))
        .returns(2, CommandRun::exitCode)
        .satisfies(run -> assertThat(run.err()).contains("nowhere", "expected a corpus"));
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertThat(evaluateCorpus(empty))
        .returns(2, CommandRun::exitCode)
        .satisfies(run -> assertThat(run.err()).contains("does not hold gold a", "gold b"));
    Path other = write(folder.resolve("other"), right("a"), Annotations.of("b", "Another text"));
    assertThat(evaluateCorpus(other))
        .returns(2, CommandRun::exitCode)
        .satisfies(run -> assertThat(run.err()).contains("digest"));
    assertThat(out).doesNotExist();
  }

  @Test
  void brokenFilesAreNamedWithTheirPlace() throws IOException {
    Files.writeString(corpus.resolve("b.json"), "{\"schema\": ");

    assertThat(evaluate())
        .returns(2, CommandRun::exitCode)
        .satisfies(run -> assertThat(run.err()).contains("b.json:1"));
    Files.writeString(corpus.resolve("b.json"), "{\"schema\": \"glossator/brief/9\", \"new\": 1}");
    assertThat(evaluate().err()).contains("schema is \"glossator/brief/9\"");
  }

  @Test
  void commonBriefsAloneAreScoredWhenAskedFor() throws IOException {
    Path one = write(folder.resolve("one"), right("a"));

    CommandRun run = evaluateCorpus(one, "--common");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("gold b is not in");
    assertThat(figure("entities.strict.f1")).isEqualTo(1);
  }

  @Test
  void organisationsAndCompaniesCountAsOneTypeWhenAskedFor() throws IOException {
    CommandRun run = evaluate("--one-body-type");

    assertThat(run.out()).contains("taken as one type");
    // Huawei is right whatever it is called; Nio is missed and 5G is spurious.
    assertThat(figure("entities.strict.f1")).isEqualTo(5 / 6.0);
    assertThat(figure("entities.strict.organisation.recall")).isEqualTo(5 / 6.0);
  }

  @Test
  void agreementOfTwoAnnotatorsIsTheSameCommandAndMirrors() throws IOException {
    evaluate();
    double precision = figure("entities.strict.organisation.precision");
    double f1 = figure("entities.strict.f1");
    CommandRun.of(
        "evaluate", "--gold", corpus, "--corpus", gold, "--out", out, "--resamples", "200");

    assertThat(figure("entities.strict.organisation.recall")).isEqualTo(precision);
    assertThat(figure("entities.strict.f1")).isEqualTo(f1);
  }
}
