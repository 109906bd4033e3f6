package org.glossator.parse;

/** What a phrase of the vocabulary marks. */
enum Term {
  AT_A_GLANCE,
  EXPLAINER,
  COMMENT,
  ARTICLE,
  CHINESE_TITLE,
  ISSUING,
  DATE,
  CITATION,
  EXHIBIT,
  TOP,
  NOTEWORTHY,
  POLICY_NEWS,
  CORPORATE_NEWS,
  CONTENTS,
  BACK,
  FURNITURE;

  /** Whether it labels a part of an item. */
  boolean isLabel() {
    return compareTo(EXHIBIT) <= 0;
  }

  /** Whether an item has it at most once, so that a second one hints at a second item. */
  boolean isCore() {
    return switch (this) {
      case AT_A_GLANCE, COMMENT, ARTICLE, ISSUING, DATE -> true;
      case EXPLAINER,
          CHINESE_TITLE,
          CITATION,
          EXHIBIT,
          TOP,
          NOTEWORTHY,
          POLICY_NEWS,
          CORPORATE_NEWS,
          CONTENTS,
          BACK,
          FURNITURE ->
          false;
    };
  }

  /** Whether it heads a part of a document. */
  boolean isSection() {
    return compareTo(TOP) >= 0 && compareTo(BACK) <= 0;
  }

  /** Whether it heads a list of short news. */
  boolean isNews() {
    return this == NOTEWORTHY || this == POLICY_NEWS || this == CORPORATE_NEWS;
  }
}
