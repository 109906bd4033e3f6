package org.glossator.pipeline;

import java.util.Objects;
import org.glossator.Change;
import org.glossator.corpus.state.SourceLine;

/** What is to be done with a source. */
sealed interface Decision {
  /** Nothing: its brief, or its rejection, stands as it is. */
  record Keep(SourceLine line) implements Decision {
    public Keep {
      Objects.requireNonNull(line, "line");
    }
  }

  /** Its annotations stand; path or line numbers in its file are renewed. */
  record Renew(SourceLine line, Change change) implements Decision {
    public Renew {
      Objects.requireNonNull(line, "line");
      Objects.requireNonNull(change, "change");
    }
  }

  /** It is annotated. */
  record Annotate(Change change) implements Decision {
    public Annotate {
      Objects.requireNonNull(change, "change");
    }
  }
}
