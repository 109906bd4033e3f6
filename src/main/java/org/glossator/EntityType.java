package org.glossator;

/** What a mention names; in the order in which types win over each other. */
public enum EntityType {
  ORGANISATION,
  COMPANY,
  TECHNOLOGY
}
