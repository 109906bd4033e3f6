package org.glossator.tag.gazetteer;

import java.util.Objects;

/**
 * One way to write an entry.
 *
 * @param text as listed, without the sign of ambiguity
 * @param isAmbiguous needs support from context or elsewhere in the document
 */
public record Surface(String text, boolean isAmbiguous, CaseRule rule) {
  public Surface {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(rule, "rule");
  }
}
