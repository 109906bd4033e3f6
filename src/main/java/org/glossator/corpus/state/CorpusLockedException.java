package org.glossator.corpus.state;

import java.nio.file.Path;

/** Another run writes to the corpus; the message is one sentence for a person. */
public final class CorpusLockedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CorpusLockedException(Path corpus, String holder) {
    super(
        corpus
            + ": another run writes to this corpus ("
            + (holder.isEmpty() ? "it has not said which" : holder)
            + "); wait for it, or give --wait");
  }
}
