package org.glossator.corpus.decision;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code decisions/<reviewer>.jsonl}: lines are only ever appended, and are on the disk when {@link
 * #append} returns. Thread-safe; several processes may use one folder at once.
 */
public final class DecisionFolder {
  private static final String ENDING = ".jsonl";

  private final Path folder;
  private final SortedMap<Path, Loaded> files = new TreeMap<>();
  private Decisions decisions = Decisions.NONE;

  /** One file as last read; the problems name its unreadable lines. */
  private record Loaded(
      long size, Object modified, List<Decision> decisions, List<String> problems) {}

  public DecisionFolder(Path folder) {
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }

  /** All decisions; files that others have changed since are read again. */
  public synchronized Decisions decisions() throws IOException {
    boolean changed = files.keySet().removeIf(each -> !Files.exists(each));
    for (Path file : list()) {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      Loaded loaded = files.get(file);
      if (loaded == null
          || loaded.size() != now.size()
          || !loaded.modified().equals(now.lastModifiedTime())) {
        files.put(file, read(file, now));
        changed = true;
      }
    }
    if (changed) {
      decisions =
          Decisions.of(files.values().stream().flatMap(each -> each.decisions().stream()).toList());
    }
    return decisions;
  }

  /** Lines that are no decisions, by file and line; a torn last line is one of them. */
  public synchronized List<String> problems() throws IOException {
    decisions();
    return files.values().stream().flatMap(each -> each.problems().stream()).toList();
  }

  /**
   * Appends decisions of one reviewer and forces them to the disk.
   *
   * @throws IOException if they cannot be stored; then none of them stands in the file, unless the
   *     file could not even be cut back, in which case whole lines stand and sending them again
   *     does no harm
   */
  public synchronized void append(String reviewer, List<Decision> lines) throws IOException {
    decisions();
    Files.createDirectories(folder);
    Path file = folder.resolve(Author.requireName(reviewer) + ENDING);
    boolean isNew = !Files.exists(file);
    String content =
        lines.parallelStream()
            .map(each -> DecisionLine.write(each) + "\n")
            .collect(Collectors.joining());
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      long size = channel.size();
      String separator = endsInALine(channel, size) ? "" : "\n";
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(separator + content);
      try {
        channel.position(size);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      } catch (IOException failure) {
        channel.truncate(size);
        throw failure;
      }
    }
    if (isNew) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
    remember(file, lines);
  }

  private void remember(Path file, List<Decision> lines) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    Loaded before = files.get(file);
    List<Decision> all = new ArrayList<>(before == null ? List.of() : before.decisions());
    all.addAll(lines);
    files.put(
        file,
        new Loaded(
            now.size(),
            now.lastModifiedTime(),
            all,
            before == null ? List.of() : before.problems()));
    decisions = decisions.with(lines);
  }

  private static boolean endsInALine(FileChannel channel, long size) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return size == 0 || (channel.read(last, size - 1) == 1 && last.get(0) == '\n');
  }

  private List<Path> list() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .filter(each -> each.getFileName().toString().endsWith(ENDING))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (NoSuchFileException none) {
      return List.of();
    }
  }

  /** A decision, or why the line is none; an empty text for a blank line. */
  private static Object read(String line) {
    if (line.isBlank()) {
      return "";
    }
    try {
      return DecisionLine.read(line);
    } catch (IllegalArgumentException failure) {
      return failure;
    }
  }

  private static Loaded read(Path file, BasicFileAttributes attributes) throws IOException {
    List<Decision> decisions = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    List<String> lines =
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    List<Object> read = lines.parallelStream().map(DecisionFolder::read).toList();
    for (int index = 0; index < read.size(); index++) {
      if (read.get(index) instanceof Decision decision) {
        decisions.add(decision);
      } else if (read.get(index) instanceof IllegalArgumentException failure) {
        problems.add(file + ":" + (index + 1) + ": " + failure.getMessage());
      }
    }
    return new Loaded(attributes.size(), attributes.lastModifiedTime(), decisions, problems);
  }
}
