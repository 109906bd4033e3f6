package org.glossator.corpus;

import com.jerolba.carpet.CarpetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

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

  private final Corpus corpus;

  public Tables(Corpus corpus) {
    this.corpus = corpus;
  }

  /** Writes all tables anew from the briefs on disk, one brief in memory at a time. */
  public void write() throws IOException {
    table("briefs", BriefRow.class, file -> Stream.of(brief(file)));
    table("items", ItemRow.class, file -> file.items().stream().map(item -> item(file, item)));
    table("mentions", MentionRow.class, Tables::mentions);
  }

  private <R> void table(String name, Class<R> type, Function<BriefFile, Stream<R>> rows)
      throws IOException {
    Path target = corpus.folder().resolve("tables").resolve(name + ".parquet");
    AtomicFile.write(
        target,
        path -> {
          try (OutputStream stream = Files.newOutputStream(path);
              CarpetWriter<R> writer = new CarpetWriter<>(stream, type)) {
            for (String id : corpus.ids()) {
              for (R row : rows.apply(corpus.read(id)).toList()) {
                writer.write(row);
              }
            }
          }
        });
  }

  private static BriefRow brief(BriefFile file) {
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

  private static ItemRow item(BriefFile file, BriefFile.ItemEntry item) {
    CodePoints points = new CodePoints(file.text());
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

  private static Stream<MentionRow> mentions(BriefFile file) {
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
