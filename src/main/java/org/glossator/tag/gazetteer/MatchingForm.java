package org.glossator.tag.gazetteer;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.glossator.EntityType;
import org.glossator.tag.text.NameFolding;

/**
 * What is searched for a surface: the form without the ending that makes singular or plural, and
 * the endings that may follow. Only technologies have both numbers.
 *
 * @param stem in matching form
 * @param capitals places of the stem that are capitals in the surface
 */
record MatchingForm(String stem, BitSet capitals, Endings endings) {
  private static final List<String> WHOLE = List.of("");
  private static final List<String> WITH_S = List.of("", "s");
  private static final List<String> WITH_ES = List.of("", "es");
  private static final List<String> Y_OR_IES = List.of("y", "ies");

  /** What may follow a stem. */
  enum Endings {
    NONE,
    S,
    ES,
    Y;

    List<String> all() {
      return switch (this) {
        case NONE -> WHOLE;
        case S -> WITH_S;
        case ES -> WITH_ES;
        case Y -> Y_OR_IES;
      };
    }
  }

  MatchingForm {
    Objects.requireNonNull(stem, "stem");
    Objects.requireNonNull(capitals, "capitals");
    Objects.requireNonNull(endings, "endings");
  }

  static MatchingForm of(Surface surface, EntityType type) {
    return of(surface, type, new NameFolding());
  }

  /**
   * As {@link #of(Surface, EntityType)}.
   *
   * @param form is used and may be used again
   */
  static MatchingForm of(Surface surface, EntityType type, NameFolding form) {
    form.fold(surface.text());
    String letters = form.string();
    int length = form.length();
    char last = length == 0 ? ' ' : letters.charAt(length - 1);
    if (type != EntityType.TECHNOLOGY || length < 2 || last < 'a' || last > 'z') {
      return whole(form, letters, Endings.NONE);
    }
    if (surface.rule() == CaseRule.EXACT || form.isCapital(length - 1)) {
      return whole(form, letters, Endings.S);
    }
    int word = lastWord(surface.text());
    if (word > 4 && letters.endsWith("ies")) {
      return cut(surface, 3, Endings.Y, form);
    }
    if (last == 'y' && !isVowel(letters.charAt(length - 2))) {
      return cut(surface, 1, Endings.Y, form);
    }
    if (endsWith(letters, "ics", "lysis", "esis", "osis", "news", "series")) {
      return whole(form, letters, Endings.NONE);
    }
    if (endsWith(letters, "ss", "us", "is", "as", "x", "z", "ch", "sh")) {
      return whole(form, letters, Endings.ES);
    }
    if (word > 5 && endsWith(letters, "sses", "xes", "ches", "shes")) {
      return cut(surface, 2, Endings.ES, form);
    }
    if (word > 3 && last == 's') {
      return cut(surface, 1, Endings.S, form);
    }
    return whole(form, letters, Endings.S);
  }

  /** The form of the text without its last letters; those letters are never part of a rule. */
  private static MatchingForm cut(Surface surface, int letters, Endings endings, NameFolding form) {
    String text = surface.text();
    form.fold(text.substring(0, text.length() - letters));
    return whole(form, form.string(), endings);
  }

  private static MatchingForm whole(NameFolding form, String stem, Endings endings) {
    return new MatchingForm(stem, form.capitals(), endings);
  }

  private static int lastWord(String text) {
    return text.length() - 1 - Math.max(text.lastIndexOf(' '), text.lastIndexOf('-'));
  }

  private static boolean isVowel(char letter) {
    return "aeiou".indexOf(letter) >= 0;
  }

  private static boolean endsWith(String letters, String... tails) {
    for (String tail : tails) {
      if (letters.endsWith(tail)) {
        return true;
      }
    }
    return false;
  }
}
