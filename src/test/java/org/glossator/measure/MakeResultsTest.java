package org.glossator.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.glossator.ProjectDataException;
import org.glossator.corpus.Corpus;
import org.glossator.evaluate.Annotations;
import org.glossator.evaluate.CorpusScorer;
import org.glossator.evaluate.EvaluationFile;
import org.glossator.evaluate.Evaluator;
import org.glossator.evaluate.Settings;
import org.glossator.evaluate.report.EvaluationReport;
import org.glossator.evaluate.score.KnownNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeResultsTest {
  private static final String PROCESS =
      "{\"seconds\": 12.5, \"processorSeconds\": 1234.5, \"megabytes\": 900}";

  @TempDir private Path folder;

  private void write(String file, String content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private void measureLittle() throws IOException {
    Path gold = folder.resolve("gold");
    Path briefs = folder.resolve("corpus/briefs");
    for (String id : List.of("a", "b")) {
      Annotations.of(id, id + ": Nio and NDRC")
          .mention("Nio", "COMPANY")
          .mention("NDRC", "ORGANISATION")
          .goldItem(0, "automotive")
          .writeTo(gold);
      Annotations.of(id, id + ": Nio and NDRC")
          .mention("Nio", "COMPANY")
          .item(0, "automotive", 0.8, "energy")
          .writeTo(briefs);
    }
    EvaluationFile file =
        new Evaluator(new Settings(1, 100, 100, 0.95))
            .evaluate(
                new CorpusScorer(KnownNames.NONE)
                    .score(Corpus.open(gold), Corpus.open(folder.resolve("corpus")), false));
    for (String name : List.of("all", "samples", "peers/annie-apart", "peers/annie-joined")) {
      new EvaluationReport(folder.resolve(name)).write(file);
    }
    write(
        "machine.json",
        "{\"date\": \"1 May 2026\", \"cores\": 2, \"java\": \"25\", \"load\": 3.0}");
    write(
        "taggers.txt",
        """
        a line of a library
        == report
        all but encoder      0.829/0.653/0.731 | 1.000/0.952/0.975 | 0.900/0.700/0.782 | 0.6/0.4/0.517 | recall seen 0.928 of 600, unseen 0.424 of 378
        """);
    write("one.json", PROCESS);
    write("corpus.json", PROCESS);
    write("scoring.json", PROCESS);
  }

  private String make() throws IOException {
    Path out = folder.resolve("RESULTS.md");
    MakeResults.make(folder, Path.of("evaluation/RESULTS.template.md"), out);
    return Files.readString(out);
  }

  @Test
  void pageHoldsWhatWasMeasuredAndSaysWhatWasNot() throws IOException {
    measureLittle();

    String page = make();

    // 2 of 4 gold mentions found, none wrong: precision 1, recall 1/2, F1 2/3.
    assertThat(page)
        .contains("on 1 May 2026, 2 cores", "load 3.0")
        .contains("| **entities, strict F1** | 0.667 (0.667–0.667) | 0.667 (0.667–0.667) |\n")
        .contains("| `report`, 978 mentions |")
        .contains(
            "| all but encoder | 0.829/0.653/0.731 | 0.975 | 0.782 | 0.517 | 0.928 / 0.424 |\n")
        .contains("| 12.5 | 1,234.5 | 900 |")
        .contains("Not measured in this run")
        .doesNotContain("real briefs |", "{{", "{%", "null");
  }

  @Test
  void peersAreARowEach() throws IOException {
    measureLittle();
    write(
        "peers/annie/speed.json",
        """
        {"peer": "annie", "version": "ANNIE 9", "texts": 2, "tokens": 1000, "loadingSeconds": 4.04,
         "passes": 2, "tokensPerSecond": 15000.4, "tokensPerProcessorSecond": 14000.6,
         "peakMegabytes": 441}
        """);

    assertThat(make())
        .contains("--peers` on 1 May 2026")
        .containsPattern(
            "\\| ANNIE 9 \\| 0.667 \\| .* \\| 15,000 \\| 14,001 \\| 4.0 \\| 441 \\|\n");
  }

  @Test
  void tablesHaveEqualColumnsInEveryRow() throws IOException {
    measureLittle();
    int columns = 0;
    for (String line : make().lines().toList()) {
      int cells = line.startsWith("|") ? line.split("\\|", -1).length : 0;
      if (cells > 0 && columns > 0) {
        assertThat(cells).as(line).isEqualTo(columns);
      }
      columns = cells;
    }
  }

  @Test
  void cardsOfShippedModelsCanBeRead() {
    Map<String, Object> card = Measurements.card(Path.of("models/sectors/best-1/card.md"));

    assertThat(card).containsKeys("nested", "embedding").hasSizeGreaterThan(4);
  }

  @Test
  void measurementsWithoutRowsAreRefused() throws IOException {
    write("taggers.txt", "== report\nsomething else\n");
    Measurements measured = new Measurements(folder);

    assertThatThrownBy(() -> measured.taggers("taggers.txt"))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("no row of scores");
  }

  @Test
  void unknownNamesInATemplateAreRefused() {
    ResultsPage page = new ResultsPage();

    assertThatThrownBy(() -> page.fill("a\n{{ figure }}", Map.of()))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> page.fill("{{ x | digits(1) }}", Map.of("x", "text")))
        .isInstanceOf(ProjectDataException.class);
  }
}
