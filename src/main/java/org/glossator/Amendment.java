package org.glossator;

/** What people decided, laid over what the machine found in a brief. Thread-safe. */
public interface Amendment {
  /** Changes nothing. */
  Amendment NONE =
      new Amendment() {
        @Override
        public AnnotatedBrief amend(AnnotatedBrief machine) {
          return machine;
        }

        @Override
        public String digest(SourceDocument source) {
          return "";
        }
      };

  /**
   * The brief as decided. A decided mention is never overruled; where something was decided, the
   * result's provenance names {@link #digest} as {@code decisions}.
   */
  AnnotatedBrief amend(AnnotatedBrief machine);

  /** Digest of the decisions that concern a source; empty where there are none. */
  String digest(SourceDocument source);
}
