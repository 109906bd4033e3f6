package org.glossator.evaluate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glossator.corpus.Corpus;
import org.glossator.evaluate.Annotations;
import org.glossator.evaluate.Comparer;
import org.glossator.evaluate.CorpusScorer;
import org.glossator.evaluate.Evaluator;
import org.glossator.evaluate.Scored;
import org.glossator.evaluate.Settings;
import org.glossator.evaluate.score.KnownNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final Settings SETTINGS = new Settings(1, 200, 200, 0.95);
  private static final String TEXT = "<script>alert(1)</script> Nio & Huawei";

  @TempDir private Path folder;

  private static Annotations brief() {
    return Annotations.of("a", TEXT).item(0, "energy", 0.7, "automotive");
  }

  private Scored score(String name, Annotations annotations) {
    Path gold = folder.resolve("gold");
    brief().mention("Nio", "COMPANY").mention("Huawei", "COMPANY").writeTo(gold);
    annotations.writeTo(folder.resolve(name));
    return new CorpusScorer(KnownNames.NONE)
        .score(Corpus.open(gold), Corpus.open(folder.resolve(name)), false);
  }

  private static void assertValid(String schema, Path file) throws IOException {
    Schema validator =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("docs/schema/" + schema)), InputFormat.JSON);
    assertThat(validator.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
  }

  @Test
  void evaluationIsValidAndItsPageShowsTextAsText() throws IOException {
    Scored scored =
        score("one", brief().mention("<script>", "COMPANY").mention("Nio", "ORGANISATION"));
    new EvaluationReport(folder.resolve("out")).write(new Evaluator(SETTINGS).evaluate(scored));

    Path out = folder.resolve("out");
    assertValid("evaluation.schema.json", out.resolve("evaluation.json"));
    assertThat(Files.readString(out.resolve("evaluation.html")))
        .contains("&lt;script&gt;", "<svg", "too few", "id=\"case-a-")
        .doesNotContain("<script", "href=\"http", "src=\"");
    assertThat(Files.readAllLines(out.resolve("headline.csv")).getFirst())
        .isEqualTo("figure,value,low,high,cases");
    assertThat(Files.readAllLines(out.resolve("entities.csv")))
        .contains("all,ALL,strict,2,2,0,0,1,1,1,0.0,0.0,0.0");
  }

  @Test
  void comparisonLinksIntoBothReports() throws IOException {
    Scored first = score("one", brief().mention("Nio", "COMPANY"));
    Scored second = score("two", brief().mention("Huawei", "COMPANY"));
    Evaluator evaluator = new Evaluator(SETTINGS);
    Path out = folder.resolve("out");
    new ComparisonReport(out)
        .writeWithGold(
            new Comparer(SETTINGS).withGold(first, second),
            evaluator.evaluate(first),
            evaluator.evaluate(second));

    assertValid("comparison.schema.json", out.resolve("comparison.json"));
    String page = Files.readString(out.resolve("comparison.html"));
    assertThat(page).contains("fixed (1)", "broken (1)");
    java.util.regex.Matcher link =
        java.util.regex.Pattern.compile("href=\"(first|second)/evaluation.html#([^\"]+)\"")
            .matcher(page);
    int links = 0;
    while (link.find()) {
      links++;
      assertThat(Files.readString(out.resolve(link.group(1)).resolve("evaluation.html")))
          .contains("id=\"" + link.group(2) + "\"");
    }
    assertThat(links).isEqualTo(4);
  }

  @Test
  void numbersRoundAsPrintfDoes() {
    assertThat(Numbers.ratio(269 / 400.0)).isEqualTo("0.672");
    assertThat(Numbers.signed(-0.0004)).isEqualTo("+0.000");
  }
}
