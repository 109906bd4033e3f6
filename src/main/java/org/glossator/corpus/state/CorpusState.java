package org.glossator.corpus.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glossator.corpus.AtomicFile;
import org.glossator.corpus.CorpusJson;

/**
 * What the corpus knows of its sources. Every change goes to a journal at once, so that a killed
 * run loses none; {@link #compact} folds the journal into one sorted file. A line that cannot be
 * read (a torn last line, a damaged disk) is forgotten, which costs no more than to annotate that
 * source again. Thread-safe.
 */
public final class CorpusState implements AutoCloseable {
  private static final String SOURCES = "sources.jsonl";
  private static final String JOURNAL = "journal.jsonl";

  private final Path folder;
  private final TreeMap<String, SourceLine> byId = new TreeMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private FileChannel journal;
  private int forgotten;

  private CorpusState(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the state of a corpus; empty where it has none.
   *
   * @param corpus the corpus folder
   */
  public static CorpusState load(Path corpus) throws IOException {
    CorpusState state = new CorpusState(corpus.resolve("state"));
    state.read(state.folder.resolve(SOURCES));
    state.read(state.folder.resolve(JOURNAL));
    return state;
  }

  private void read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        try {
          remember(CorpusJson.mapper().readValue(line, SourceLine.class));
        } catch (JsonProcessingException | NullPointerException failure) {
          forgotten++;
        }
      }
    } catch (CharacterCodingException failure) {
      forgotten++;
    }
  }

  private void remember(SourceLine line) {
    SourceLine earlier = byId.put(line.id(), line);
    if (earlier != null && line.id().equals(ids.get(earlier.path()))) {
      ids.remove(earlier.path());
    }
    ids.put(line.path(), line.id());
  }

  /** Folder of the state. */
  public Path folder() {
    return folder;
  }

  /** Lines that could not be read. */
  public synchronized int forgotten() {
    return forgotten;
  }

  public synchronized Optional<SourceLine> byPath(String path) {
    return Optional.ofNullable(ids.get(path)).map(byId::get);
  }

  public synchronized Optional<SourceLine> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All lines, by id. */
  public synchronized List<SourceLine> lines() {
    return List.copyOf(byId.values());
  }

  /** Remembers a line, on disk before the call returns. */
  public synchronized void put(SourceLine line) throws IOException {
    if (journal == null) {
      Files.createDirectories(folder);
      journal =
          FileChannel.open(
              folder.resolve(JOURNAL),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.APPEND);
      append("\n");
    }
    append(CorpusJson.mapper().writeValueAsString(line) + "\n");
    remember(line);
  }

  /** A torn line of a killed run must not swallow the next: the journal starts with a line end. */
  private void append(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      journal.write(bytes);
    }
  }

  /** Writes all lines to one file, sorted, and drops the journal. */
  public synchronized void compact() throws IOException {
    close();
    if (!Files.exists(folder.resolve(JOURNAL))) {
      return;
    }
    AtomicFile.write(
        folder.resolve(SOURCES),
        path -> {
          try (OutputStream stream =
              new java.io.BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            for (SourceLine line : byId.values()) {
              stream.write(CorpusJson.mapper().writeValueAsBytes(line));
              stream.write('\n');
            }
          }
        });
    Files.deleteIfExists(folder.resolve(JOURNAL));
  }

  @Override
  public synchronized void close() throws IOException {
    if (journal != null) {
      journal.close();
      journal = null;
    }
  }
}
