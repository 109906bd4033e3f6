package org.glossator.tag.exchange;

/** The forms of other tools. */
public enum ExchangeFormat {
  /** CoreNLP's regexner mapping: name, type, and columns that we ignore, divided by tabs. */
  REGEXNER,
  /** GATE: an index ({@code .def}) and its lists ({@code .lst}). */
  GATE,
  /** spaCy's entity ruler: a JSON object a line with label and pattern. */
  SPACY,
  /** INCEpTION's string matching: name and label, divided by a tab. */
  INCEPTION;

  /** Reader and writer of the form. */
  public NameLists lists() {
    return switch (this) {
      case REGEXNER -> new RegexnerLists();
      case GATE -> new GateLists();
      case SPACY -> new SpacyPatterns();
      case INCEPTION -> new InceptionLists();
    };
  }
}
