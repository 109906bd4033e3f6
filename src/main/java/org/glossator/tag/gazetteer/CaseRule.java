package org.glossator.tag.gazetteer;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which letters of a surface must be written as listed. */
public enum CaseRule {
  /** All. */
  EXACT,
  /** Capitals must be capitals. */
  CAPITAL,
  /** None. */
  ANY;

  static Optional<CaseRule> named(String name) {
    return Stream.of(values())
        .filter(rule -> rule.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  /** Short abbreviations in capitals are matched exactly, whatever their line says. */
  CaseRule ofSurface(String surface) {
    long letters = surface.chars().filter(Character::isLetter).count();
    boolean isAbbreviation =
        letters >= 2
            && letters <= 5
            && surface.chars().filter(Character::isLetter).allMatch(CaseRule::isLatinCapital);
    return isAbbreviation ? EXACT : this;
  }

  private static boolean isLatinCapital(int unit) {
    return unit >= 'A' && unit <= 'Z';
  }
}
