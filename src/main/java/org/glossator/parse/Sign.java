package org.glossator.parse;

/** How a line is set off at its start. */
enum Sign {
  NONE,
  BULLET,
  NUMBER
}
