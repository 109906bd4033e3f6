package org.glossator.evaluate.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glossator.corpus.AtomicFile;
import org.glossator.corpus.CorpusJson;
import org.glossator.evaluate.ComparisonFile;
import org.glossator.evaluate.ComparisonFile.Case;
import org.glossator.evaluate.EvaluationFile;

/**
 * Writes {@code comparison.json}, {@code .html} and {@code differences.csv} into a folder; with
 * gold also the evaluations of both versions, in {@code first} and {@code second}.
 */
public final class ComparisonReport {
  private static final int MOST_CASES = 3000;

  private final Path folder;
  private final Page page = new Page();

  public ComparisonReport(Path folder) {
    this.folder = Objects.requireNonNull(folder, "folder");
  }

  /**
   * A case with its links; a link is empty where there is no report to link to.
   *
   * @param firstLink into the report of the first version
   * @param secondLink into the report of the second version
   */
  public record LinkedCase(Case shown, String firstLink, String secondLink) {}

  /** A list of cases under one heading. */
  public record Section(String status, int count, List<LinkedCase> cases) {}

  public void writeWithGold(ComparisonFile file, EvaluationFile first, EvaluationFile second)
      throws IOException {
    new EvaluationReport(folder.resolve("first")).write(first);
    new EvaluationReport(folder.resolve("second")).write(second);
    ShownMistakes inFirst = new ShownMistakes(first.mistakes());
    ShownMistakes inSecond = new ShownMistakes(second.mistakes());
    write(
        file,
        each ->
            new LinkedCase(
                each,
                "first/evaluation.html#" + inFirst.target(each.anchor(), each.brief()),
                "second/evaluation.html#" + inSecond.target(each.anchor(), each.brief())));
  }

  public void writeWithoutGold(ComparisonFile file) throws IOException {
    write(file, each -> new LinkedCase(each, "", ""));
  }

  public Path pagePath() {
    return folder.resolve("comparison.html");
  }

  private void write(ComparisonFile file, java.util.function.Function<Case, LinkedCase> linked)
      throws IOException {
    AtomicFile.write(folder.resolve("comparison.json"), CorpusJson.bytes(file));
    AtomicFile.write(
        folder.resolve("differences.csv"), Csv.differences(file).getBytes(StandardCharsets.UTF_8));
    Map<String, List<LinkedCase>> byStatus = new LinkedHashMap<>();
    for (String status : List.of("broken", "fixed", "still-wrong")) {
      byStatus.put(status, new ArrayList<>());
    }
    file.cases()
        .forEach(each ->
            byStatus
                .computeIfAbsent(each.status(), _ -> new ArrayList<>())
                .add(linked.apply(each)));
    List<Section> sections = new ArrayList<>();
    byStatus.forEach((status, cases) -> {
      if (!cases.isEmpty()) {
        sections.add(
            new Section(
                status, cases.size(), cases.subList(0, Math.min(MOST_CASES, cases.size()))));
      }
    });
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("file", file);
    values.put("sections", sections);
    values.put(
        "chart",
        file.differences().isEmpty()
            ? ""
            : Charts.differences(
                file.differences().stream()
                    .filter(ComparisonFile.Difference::higherIsBetter)
                    .filter(each ->
                        !each.name().endsWith(".precision") && !each.name().endsWith(".recall"))
                    .toList()));
    AtomicFile.write(
        pagePath(), page.fill("comparison.html", values).getBytes(StandardCharsets.UTF_8));
  }
}
