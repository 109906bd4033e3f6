package org.glossator.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.glossator.AnnotatedBrief;
import org.glossator.EntityType;
import org.glossator.Item;
import org.glossator.corpus.AtomicFile;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.RunFile;

/**
 * {@code corpus/report.html}: counts, charts, top and unlisted entities, and the items with their
 * mentions, most doubtful first. Made from the files of the corpus alone.
 */
public final class CorpusReport {
  /** Items shown at most; the page says how many there are. */
  static final int MOST_ITEMS = 400;

  private static final int MOST_ENTITIES = 20;

  private static final Comparator<ReportItem> BY_DOUBT =
      Comparator.comparingDouble(ReportItem::doubt)
          .reversed()
          .thenComparing(item -> item.origin().brief())
          .thenComparing(ReportItem::headline);

  private final Corpus corpus;
  private final CorpusCounts counts = new CorpusCounts();
  private final PriorityQueue<ReportItem> doubtful = new PriorityQueue<>(BY_DOUBT.reversed());

  public CorpusReport(Corpus corpus) {
    this.corpus = corpus;
  }

  /** Counts one brief; every brief of the corpus is added once, in the order of ids. */
  public void add(AnnotatedBrief annotated) {
    counts.add(annotated);
    for (Item item : annotated.brief().items()) {
      boolean isFull = doubtful.size() == MOST_ITEMS;
      if (!isFull || ItemViews.doubt(annotated, item) >= doubtful.peek().doubt()) {
        doubtful.add(ItemViews.of(annotated, item));
      }
      if (doubtful.size() > MOST_ITEMS) {
        doubtful.poll();
      }
    }
  }

  /**
   * Writes the page on the briefs added.
   *
   * @param run the run that has just ended
   */
  public void write(RunFile run) throws IOException {
    List<ReportItem> items = new ArrayList<>(doubtful);
    items.sort(BY_DOUBT);
    AtomicFile.write(
        corpus.folder().resolve("report.html"),
        render(model(run, counts, items)).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> model(
      RunFile run, CorpusCounts counts, List<ReportItem> items) {
    Map<String, Object> model = new TreeMap<>();
    model.put("run", run);
    model.put("reasons", ChangeSummary.of(run));
    model.put("vanished", run.vanished().stream().limit(MOST_ITEMS).toList());
    model.put("counts", counts(counts));
    model.put("sectorBars", Charts.bars("items", counts.sectors()));
    model.put("sectorsOverTime", Charts.stacked("items", counts.sectorsByQuarter()));
    model.put("typesOverTime", Charts.stacked("mentions", counts.typesByQuarter()));
    List<Map<String, Object>> tops = new ArrayList<>();
    for (EntityType type : EntityType.values()) {
      tops.add(
          Map.of("title", CorpusCounts.plural(type), "entities", counts.top(type, MOST_ENTITIES)));
    }
    model.put("tops", tops);
    model.put("unlisted", counts.unlisted(2 * MOST_ENTITIES));
    model.put("items", items);
    model.put("allItems", counts.items());
    return model;
  }

  private static List<Map<String, Object>> counts(CorpusCounts counts) {
    List<Map<String, Object>> result = new ArrayList<>();
    result.add(Map.of("name", "briefs", "value", counts.briefs()));
    result.add(Map.of("name", "items", "value", counts.items()));
    result.add(Map.of("name", "items in doubt", "value", counts.abstained()));
    result.add(Map.of("name", "mentions", "value", counts.mentions()));
    counts.types().forEach((type, count) -> result.add(Map.of("name", type, "value", count)));
    return result;
  }

  private static String render(Map<String, Object> model) throws IOException {
    ClasspathLoader loader = new ClasspathLoader(CorpusReport.class.getClassLoader());
    PebbleEngine engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .autoEscaping(true)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .build();
    StringWriter writer = new StringWriter();
    engine.getTemplate("org/glossator/report/report.html").evaluate(writer, model, Locale.ROOT);
    return writer.toString();
  }
}
