package org.glossator;

/** How a document is laid out. */
public enum Layout {
  /** A brief as flat text: a paragraph a line, no markdown. */
  FLAT,
  /** A brief copied from a web page: blank lines, typographic bullets. */
  WEB,
  /** A brief as markdown, as PDF converters write it. */
  MARKDOWN,
  /** No brief structure: paragraphs under headlines. */
  ARTICLE
}
