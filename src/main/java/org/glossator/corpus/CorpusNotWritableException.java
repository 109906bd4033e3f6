package org.glossator.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** The corpus can no longer be written; the message is one sentence for a person. */
public final class CorpusNotWritableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CorpusNotWritableException(Path corpus, IOException cause) {
    super(sentence(corpus, cause), cause);
  }

  private static String sentence(Path corpus, IOException cause) {
    String reason = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
    if (cause instanceof FileSystemException failure && failure.getReason() != null) {
      reason = failure.getReason();
    }
    if (!Files.isDirectory(corpus) || cause instanceof NoSuchFileException) {
      return corpus
          + ": the corpus folder or a part of it is no longer there; what was stored is lost with"
          + " it, the next run makes it again";
    }
    if (cause instanceof AccessDeniedException) {
      return corpus + ": cannot be written: permission denied; what was stored is whole";
    }
    return corpus
        + ": cannot be written: "
        + reason
        + "; what was stored is whole, the next run goes on from there";
  }
}
