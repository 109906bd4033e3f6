package org.glossator.tag;

/** How well founded a candidate is; the better first. */
public enum Standing {
  /** A person said so: user gazetteers. */
  REVIEWED,
  /** The document itself says so: an abbreviation it introduces, a body on its issuing line. */
  DOCUMENT,
  /** Listed in the shipped gazetteers. */
  SHIPPED,
  /** Built like a name of its kind. */
  PATTERN,
  /** A sequence model says so. */
  LEARNED,
  /** Listed as ambiguous; no mention unless a rule raises it. */
  TENTATIVE
}
