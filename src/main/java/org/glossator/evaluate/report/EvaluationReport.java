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
import org.glossator.evaluate.EvaluationFile;
import org.glossator.evaluate.EvaluationFile.ConfusionCell;
import org.glossator.evaluate.EvaluationFile.Headline;
import org.glossator.evaluate.EvaluationFile.SectorRow;

/** Writes {@code evaluation.json}, {@code .html}, and {@code .csv} tables into a folder. */
public final class EvaluationReport {
  private static final int MOST_BRIEFS = 500;

  private final Path folder;
  private final Page page = new Page();

  public EvaluationReport(Path folder) {
    this.folder = Objects.requireNonNull(folder, "folder");
  }

  /** A row of the confusion table. */
  public record ConfusionRow(int number, String sector, List<Cell> cells) {}

  /**
   * A cell of the confusion table.
   *
   * @param share of the row, in whole percent
   */
  public record Cell(int items, int share, boolean right) {}

  public void write(EvaluationFile file) throws IOException {
    AtomicFile.write(folder.resolve("evaluation.json"), CorpusJson.bytes(file));
    text("headline.csv", Csv.headline(file));
    text("entities.csv", Csv.entities(file));
    text("evaluation.html", html(file));
  }

  public Path pagePath() {
    return folder.resolve("evaluation.html");
  }

  private void text(String name, String text) throws IOException {
    AtomicFile.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private String html(EvaluationFile file) throws IOException {
    ShownMistakes shown = new ShownMistakes(file.mistakes());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("file", file);
    values.put("mistakes", shown.mistakes());
    values.put("briefs", file.briefs().subList(0, Math.min(MOST_BRIEFS, file.briefs().size())));
    values.put(
        "strict",
        file.entities().stream()
            .filter(each -> each.scheme().equals("strict") || each.dimension().equals("all"))
            .toList());
    values.put(
        "intervals",
        Charts.intervals(
            file.headline().stream()
                .filter(Headline::higherIsBetter)
                .filter(
                    each -> !each.name().endsWith(".precision") && !each.name().endsWith(".recall"))
                .toList()));
    values.put(
        "reliability", file.calibration().isEmpty() ? "" : Charts.reliability(file.calibration()));
    values.put("coverage", file.coverage().isEmpty() ? "" : Charts.coverage(file.coverage()));
    values.put("confusion", confusion(file));
    return page.fill("evaluation.html", values);
  }

  private static List<ConfusionRow> confusion(EvaluationFile file) {
    Map<String, Integer> items = new LinkedHashMap<>();
    for (ConfusionCell cell : file.confusion()) {
      items.put(cell.gold() + "\t" + cell.predicted(), cell.items());
    }
    List<ConfusionRow> rows = new ArrayList<>();
    for (SectorRow row : file.sectors()) {
      List<Cell> cells = new ArrayList<>();
      for (SectorRow column : file.sectors()) {
        int count = items.getOrDefault(row.sector() + "\t" + column.sector(), 0);
        cells.add(
            new Cell(count, row.gold() == 0 ? 0 : 100 * count / row.gold(), row.equals(column)));
      }
      int nothing = items.getOrDefault(row.sector() + "\t", 0);
      cells.add(new Cell(nothing, row.gold() == 0 ? 0 : 100 * nothing / row.gold(), false));
      rows.add(new ConfusionRow(rows.size() + 1, row.sector(), cells));
    }
    return rows;
  }
}
