package org.glossator.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.AnnotatedBrief;
import org.glossator.ProjectDataException;

/**
 * A corpus folder: {@code briefs/<id>.json}, {@code runs/<run>.json}, {@code tables/*.parquet}.
 * Gold folders hold the brief files directly. Briefs may be written by several threads at once as
 * long as each brief is written by one.
 */
public final class Corpus {
  /** Digest and size in bytes of a file. */
  public record StoredFile(String sha256, long bytes) {}

  private final Path folder;
  private final Path briefs;

  private Corpus(Path folder, Path briefs) {
    this.folder = folder;
    this.briefs = briefs;
  }

  /**
   * A corpus that can be written to; made where it does not exist.
   *
   * @throws ProjectDataException if the folder cannot be made or written to
   */
  public static Corpus create(Path folder) {
    try {
      Files.createDirectories(folder.resolve("briefs"));
      Files.createDirectories(folder.resolve("runs"));
      Files.createDirectories(folder.resolve("tables"));
    } catch (FileAlreadyExistsException failure) {
      throw new ProjectDataException(
          folder
              + ": cannot be used as corpus: "
              + failure.getFile()
              + " is a file; expected a folder");
    } catch (IOException failure) {
      throw new ProjectDataException(
          folder + ": cannot be used as corpus: not writable (" + failure.getMessage() + ")");
    }
    if (!Files.isWritable(folder.resolve("briefs"))) {
      throw new ProjectDataException(folder + ": cannot be used as corpus: not writable");
    }
    return new Corpus(folder, folder.resolve("briefs"));
  }

  /**
   * An existing corpus, or a folder of brief files (gold, an annotator's result).
   *
   * @throws ProjectDataException if there is none
   */
  public static Corpus open(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ProjectDataException(folder + ": is no folder; expected a corpus or brief files");
    }
    Path briefs = folder.resolve("briefs");
    return new Corpus(folder, Files.isDirectory(briefs) ? briefs : folder);
  }

  public Path folder() {
    return folder;
  }

  public Path briefPath(String id) {
    return briefs.resolve(id + ".json");
  }

  /** Ids of all stored briefs, ascending. */
  public List<String> ids() {
    try (Stream<Path> files = Files.list(briefs)) {
      return files
          .map(each -> each.getFileName().toString())
          .filter(each -> each.endsWith(".json"))
          .map(each -> each.substring(0, each.length() - ".json".length()))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(briefs + ": cannot be listed", failure);
    }
  }

  /**
   * Checks that every span quotes the brief's text and stores the brief. Leaves a file with equal
   * bytes untouched.
   */
  public StoredFile write(AnnotatedBrief annotated) throws IOException {
    return write(BriefEncoder.encode(annotated));
  }

  /** As {@link #write(AnnotatedBrief)}, for a brief that is in its form on disk already. */
  public StoredFile write(BriefFile file) throws IOException {
    byte[] bytes = CorpusJson.bytes(file);
    StoredFile stored = new StoredFile(DigestUtils.sha256Hex(bytes), bytes.length);
    Path path = briefPath(file.id());
    if (!Files.isDirectory(briefs)) {
      throw new NoSuchFileException(briefs.toString());
    }
    if (AtomicFile.holds(path, bytes)) {
      return stored;
    }
    List<String> problems = SpanCheck.problems(file);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(path + ": " + String.join("; ", problems));
    }
    AtomicFile.write(path, bytes);
    return stored;
  }

  /** Digest and size of a brief's file as it stands on disk. */
  public StoredFile stored(String id) throws IOException {
    byte[] bytes = Files.readAllBytes(briefPath(id));
    return new StoredFile(DigestUtils.sha256Hex(bytes), bytes.length);
  }

  /** A brief in its form on disk. */
  public static BriefFile file(AnnotatedBrief annotated) {
    return BriefEncoder.encode(annotated);
  }

  /** The bytes that {@link #write} would store. */
  public static byte[] bytes(AnnotatedBrief annotated) {
    return CorpusJson.bytes(BriefEncoder.encode(annotated));
  }

  /**
   * Reads one brief's file.
   *
   * @throws ProjectDataException if it is missing or is not such a file
   */
  public BriefFile read(String id) {
    return readFile(briefPath(id));
  }

  /** Reads a brief with offsets in UTF-16 units; only for files that hold their text. */
  public AnnotatedBrief readBrief(String id) {
    return decode(read(id));
  }

  /** A brief of this corpus with offsets in UTF-16 units; only where the file holds its text. */
  public AnnotatedBrief decode(BriefFile file) {
    if (file.text() == null) {
      throw new ProjectDataException(
          briefPath(file.id()) + ": holds no text (stand-off gold); expected an annotated brief");
    }
    try {
      return BriefDecoder.decode(file);
    } catch (IllegalArgumentException | NullPointerException failure) {
      throw new ProjectDataException(briefPath(file.id()) + ": " + failure.getMessage());
    }
  }

  /**
   * Reads a brief without sentences, tokens, evidence and reasons: several times faster than {@link
   * #readBrief}, and small enough to keep a large corpus in memory.
   *
   * @throws ProjectDataException if it is missing, is not such a file, or holds no text
   */
  public AnnotatedBrief readOutline(String id) {
    return BriefFileReader.outline(briefPath(id));
  }

  /** A brief's file with the digest of its bytes. */
  public record Digested(BriefFile file, String sha256) {}

  /** As {@link #read}, with the digest of the bytes that were read. */
  public Digested readDigested(String id) {
    Path path = briefPath(id);
    byte[] bytes = BriefFileReader.bytes(path);
    return new Digested(BriefFileReader.parse(path, bytes), DigestUtils.sha256Hex(bytes));
  }

  /** Reads a brief's file at any path. */
  public static BriefFile readFile(Path path) {
    return BriefFileReader.read(path);
  }
}
