package org.glossator;

import java.util.Objects;

/** What became of one source in a run. */
public sealed interface Outcome {
  /** The source's path as given. */
  String path();

  /** It was annotated and stored. */
  record Annotated(String path, String briefId, BriefCounts counts) implements Outcome {
    public Annotated {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(briefId, "briefId");
      Objects.requireNonNull(counts, "counts");
    }
  }

  /** It could not be annotated; the reason is one sentence for a person. */
  record Rejected(String path, String reason) implements Outcome {
    public Rejected {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(reason, "reason");
    }
  }
}
