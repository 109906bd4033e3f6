package org.glossator.corpus.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.glossator.corpus.AtomicFile;
import org.glossator.corpus.Corpus;

/**
 * Remembers from which state of the briefs the tables and the report were made, so that a quiet
 * night leaves them alone.
 */
public final class DerivedFiles {
  private static final List<String> FILES =
      List.of(
          "tables/briefs.parquet",
          "tables/items.parquet",
          "tables/mentions.parquet",
          "report.html");

  private final Corpus corpus;
  private final CorpusState state;

  public DerivedFiles(Corpus corpus, CorpusState state) {
    this.corpus = corpus;
    this.state = state;
  }

  /** Whether they are all there and made from the briefs as they are. */
  public boolean areCurrent() throws IOException {
    return FILES.stream().allMatch(each -> Files.isRegularFile(corpus.folder().resolve(each)))
        && Files.exists(mark())
        && Files.readString(mark()).strip().equals(digest());
  }

  /** Says that they have just been made. */
  public void made() throws IOException {
    AtomicFile.write(mark(), (digest() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Says that they are about to be made. */
  public void unmade() throws IOException {
    Files.deleteIfExists(mark());
  }

  private Path mark() {
    return state.folder().resolve("derived");
  }

  private String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (SourceLine line : state.lines()) {
        digest.update(
            (line.id() + "\t" + line.path() + "\t" + line.result() + "\n")
                .getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
