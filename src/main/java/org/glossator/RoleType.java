package org.glossator;

/** What a stretch of an item is for. */
public enum RoleType {
  HEADLINE,
  AT_A_GLANCE,
  BULLET,
  EXPLAINER,
  COMMENT,
  PARAGRAPH,
  ARTICLE_TITLE,
  ARTICLE_TITLE_CHINESE,
  ISSUING_BODIES,
  DATE,
  CITATION
}
