package org.glossator.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code corpus/runs}: one file a run, named by its start, of which the latest are kept. */
public final class RunRecords {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;

  public RunRecords(Corpus corpus) {
    this.folder = corpus.folder().resolve("runs");
  }

  /**
   * Stores a run and deletes the oldest records beyond a number.
   *
   * @param keep records to keep, at least 1
   */
  public void write(RunFile run, Instant started, int keep) throws IOException {
    AtomicFile.write(
        folder.resolve(NAME.format(started) + "-" + run.id() + ".json"), CorpusJson.bytes(run));
    List<Path> records;
    try (Stream<Path> files = Files.list(folder)) {
      records = files.filter(each -> each.toString().endsWith(".json")).sorted().toList();
    }
    for (Path old : records.subList(0, Math.max(0, records.size() - keep))) {
      Files.deleteIfExists(old);
    }
  }
}
