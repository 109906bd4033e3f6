package org.glossator;

import java.util.Locale;

/** Why a brief was stored anew; of several reasons the first counts. */
public enum ChangeReason {
  /** The source was not known. */
  NEW,
  /** The source's text changed. */
  TEXT,
  /** The brief's file was missing or had been altered. */
  OUTPUT,
  /** The program itself changed. */
  CODE,
  /** An option that shapes results changed. */
  CONFIGURATION,
  /** A model changed. */
  MODEL,
  /** A gazetteer entry that stands in the text changed. */
  GAZETTEER,
  /** People decided on it. */
  DECISIONS,
  /** The source has another path; the annotations are those of before. */
  RENAMED,
  /** Entries that its evidence names moved to other lines; the annotations are those of before. */
  RENUMBERED;

  /** The name as it stands in files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
