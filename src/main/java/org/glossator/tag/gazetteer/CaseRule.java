package org.glossator.tag.gazetteer;

import java.util.Optional;

/** Which letters of a surface must be written as listed. */
public enum CaseRule {
  /** All. */
  EXACT,
  /** Capitals must be capitals. */
  CAPITAL,
  /** None. */
  ANY;

  static Optional<CaseRule> named(String name) {
    return switch (name) {
      case "exact" -> Optional.of(EXACT);
      case "capital" -> Optional.of(CAPITAL);
      case "any" -> Optional.of(ANY);
      default -> Optional.empty();
    };
  }

  /** Short abbreviations in capitals are matched exactly, whatever their line says. */
  CaseRule ofSurface(String surface) {
    int letters = 0;
    for (int index = 0; index < surface.length(); index++) {
      char unit = surface.charAt(index);
      if (unit >= 'A' && unit <= 'Z') {
        letters++;
      } else if (Character.isLetter(unit)) {
        return this;
      }
    }
    return letters >= 2 && letters <= 5 ? EXACT : this;
  }
}
