package org.glossator.corpus;

import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.CloseableIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.glossator.AnnotatedBrief;

/**
 * {@code corpus/tables/*.parquet}: the briefs of a corpus as tables, a row a brief, an item, a
 * mention. Offsets are code points.
 */
public final class Tables {
  /** A row of {@code briefs.parquet}. */
  public record BriefRow(
      String brief,
      String path,
      String sha256,
      String layout,
      String title,
      LocalDate date,
      int items,
      int mentions,
      int tokens) {}

  /** A row of {@code items.parquet}. */
  public record ItemRow(
      String brief,
      String item,
      String kind,
      LocalDate date,
      String headline,
      int start,
      int end,
      String sector,
      double probability,
      boolean abstained,
      List<String> secondary,
      List<String> issuingBodies) {}

  /** A row of {@code mentions.parquet}; {@code item} is null outside items. */
  public record MentionRow(
      String brief,
      String item,
      LocalDate date,
      int start,
      int end,
      String type,
      String text,
      String entity,
      String name,
      double confidence,
      String sector) {}

  /** Bounds the memory that writing takes, whatever the size of the corpus. */
  private static final long ROW_GROUP_BYTES = 8L * 1024 * 1024;

  /** How many briefs are being read while rows of one are written. */
  private static final int AHEAD = Runtime.getRuntime().availableProcessors() + 1;

  /** Bytes of a brief's file; a usual one has less than a hundred thousand. */
  private static final long LARGE = 4L * 1024 * 1024;

  private final Corpus corpus;

  public Tables(Corpus corpus) {
    this.corpus = corpus;
  }

  /**
   * Writes all tables anew from the briefs on disk, in one pass, a few briefs in memory at a time.
   */
  public void write() throws IOException {
    write(_ -> {});
  }

  /**
   * As {@link #write()}; hands on every brief that it reads, by the order of ids, so that nobody
   * reads it again.
   */
  public void write(Consumer<AnnotatedBrief> reader) throws IOException {
    Path tables = corpus.folder().resolve("tables");
    AtomicFile.write(
        tables.resolve("briefs.parquet"),
        briefs ->
            AtomicFile.write(
                tables.resolve("items.parquet"),
                items ->
                    AtomicFile.write(
                        tables.resolve("mentions.parquet"),
                        mentions -> write(reader, briefs, items, mentions))));
  }

  private void write(Consumer<AnnotatedBrief> reader, Path briefs, Path items, Path mentions)
      throws IOException {
    try (CarpetWriter<BriefRow> briefRows = writer(briefs, BriefRow.class);
        CarpetWriter<ItemRow> itemRows = writer(items, ItemRow.class);
        CarpetWriter<MentionRow> mentionRows = writer(mentions, MentionRow.class)) {
      Iterator<Read> all = ahead(this::read).iterator();
      while (all.hasNext()) {
        Read read = all.next();
        briefRows.write(brief(read.file()));
        for (ItemRow item : items(read.file())) {
          itemRows.write(item);
        }
        for (MentionRow mention : mentions(read.file()).toList()) {
          mentionRows.write(mention);
        }
        reader.accept(read.brief());
      }
    }
    for (Path table : List.of(briefs, items, mentions)) {
      StableFooter.sort(table);
    }
  }

  /** A brief in its form on disk and in ours. */
  private record Read(BriefFile file, AnnotatedBrief brief) {}

  private Read read(String id) {
    BriefFile file = corpus.read(id);
    return new Read(file, corpus.decode(file));
  }

  /**
   * What is made of every brief, by the order of ids, on all processors; of a large one on the
   * caller's thread, so that never two of them are in memory.
   */
  private <T> Stream<T> ahead(Function<String, T> made) throws IOException {
    return corpus.ids().stream()
        .gather(Gatherers.mapConcurrent(AHEAD, id -> begun(id, made)))
        .map(Supplier::get);
  }

  private <T> Supplier<T> begun(String id, Function<String, T> made) {
    if (corpus.briefPath(id).toFile().length() > LARGE) {
      return () -> made.apply(id);
    }
    T done = made.apply(id);
    return () -> done;
  }

  /** What in the tables is not as in the briefs; empty where they agree. */
  public List<String> problems() throws IOException {
    List<String> problems = new ArrayList<>();
    Path tables = corpus.folder().resolve("tables");
    try (CloseableIterator<BriefRow> briefs = reader(tables, "briefs", BriefRow.class);
        CloseableIterator<ItemRow> items = reader(tables, "items", ItemRow.class);
        CloseableIterator<MentionRow> mentions = reader(tables, "mentions", MentionRow.class)) {
      Iterator<BriefFile> all = ahead(corpus::read).iterator();
      while (all.hasNext()) {
        BriefFile file = all.next();
        boolean agrees = isNext(briefs, brief(file));
        for (ItemRow item : items(file)) {
          agrees &= isNext(items, item);
        }
        for (MentionRow mention : mentions(file).toList()) {
          agrees &= isNext(mentions, mention);
        }
        if (!agrees) {
          problems.add(
              tables + ": differ from " + corpus.briefPath(file.id()) + "; run annotate again");
          return problems;
        }
      }
      if (briefs.hasNext() || items.hasNext() || mentions.hasNext()) {
        problems.add(tables + ": hold more rows than the briefs; run annotate again");
      }
    } catch (RuntimeException damaged) {
      problems.add(tables + ": cannot be read (" + damaged.getMessage() + ")");
    }
    return problems;
  }

  private static <R> CloseableIterator<R> reader(Path tables, String name, Class<R> type) {
    return new CarpetReader<>(tables.resolve(name + ".parquet").toFile(), type).iterator();
  }

  private static <R> boolean isNext(CloseableIterator<R> rows, R expected) {
    return rows.hasNext() && rows.next().equals(expected);
  }

  private static <R> CarpetWriter<R> writer(Path path, Class<R> type) throws IOException {
    return new CarpetWriter.Builder<>(Files.newOutputStream(path), type)
        .withRowGroupSize(ROW_GROUP_BYTES)
        .build();
  }

  /** The row of a brief. */
  static BriefRow brief(BriefFile file) {
    return new BriefRow(
        file.id(),
        file.source().path(),
        file.source().sha256(),
        file.layout(),
        file.title(),
        date(file.date()),
        file.items().size(),
        file.mentions().size(),
        file.tokens().size());
  }

  private static List<ItemRow> items(BriefFile file) {
    CodePoints points = new CodePoints(file.text());
    return file.items().stream().map(each -> item(file, points, each)).toList();
  }

  private static ItemRow item(BriefFile file, CodePoints points, BriefFile.ItemEntry item) {
    BriefFile.SectorEntry sector = item.sector();
    return new ItemRow(
        file.id(),
        item.id(),
        item.kind(),
        date(item.date()),
        points.span(item.headline().start(), item.headline().end()).of(file.text()),
        item.start(),
        item.end(),
        sector.primary(),
        sector.probability(),
        sector.abstained(),
        sector.secondary(),
        item.issuingBodies().stream()
            .map(each -> each.entity() == null ? each.text() : each.entity().name())
            .toList());
  }

  static Stream<MentionRow> mentions(BriefFile file) {
    return file.mentions().stream()
        .map(mention -> {
          BriefFile.ItemEntry item =
              file.items().stream()
                  .filter(each -> each.id().equals(mention.item()))
                  .findFirst()
                  .orElse(null);
          return new MentionRow(
              file.id(),
              mention.item(),
              date(item == null || item.date() == null ? file.date() : item.date()),
              mention.start(),
              mention.end(),
              mention.type(),
              mention.text(),
              mention.entity().id(),
              mention.entity().name(),
              mention.confidence(),
              item == null || item.sector() == null ? null : item.sector().primary());
        });
  }

  private static LocalDate date(String date) {
    return date == null ? null : LocalDate.parse(date);
  }
}
