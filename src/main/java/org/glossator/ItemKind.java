package org.glossator;

/** Where an item stands in its document. */
public enum ItemKind {
  /** A numbered main entry of a brief. */
  MAIN,
  /** A bullet among the policy news. */
  POLICY_NEWS,
  /** A bullet among the corporate news. */
  CORPORATE_NEWS,
  /** A headline section of a document without brief structure. */
  ARTICLE
}
