package org.glossator.tag.encoder;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.EntityType;
import org.glossator.Span;
import org.glossator.tag.text.Words;

/** The annotation guidelines on where a mention begins and ends, applied to learned spans. */
final class Boundaries {
  /** Evaluative and origin words; "new" belongs to names. */
  private static final Pattern EVALUATIVE =
      Pattern.compile(
          "(?:(?:advanced|high-end|innovative|domestic|domestically["
              + " -]\\p{L}+|Chinese|foreign|imported|key"
              + "|cutting-edge|high-grade|high-quality|high-performance|global|core|emerging|major|novel|modern|important|state-of-the-art|leading"
              + "|mainstream|traditional|so-called|frontier|world-class|homegrown|home-grown"
              + "|indigenous|own|other|various|several|many|more|better|cheap|cheaper|first|its|their|our|a|an|the)["
              + " \\u00A0]+)+",
          Pattern.CASE_INSENSITIVE);

  /**
   * A dateline ({@code WUXI - }) or the sign of a bullet: no name passes over a dash with spaces.
   */
  private static final Pattern BEFORE_DASH =
      Pattern.compile("(?:.*[ \\u00A0])?[-\u2013\u2014\u2022][ \\u00A0]+", Pattern.DOTALL);

  private static final Pattern GENERIC_END =
      Pattern.compile(
          "(?:[ \\u00A0]+(?:technology|technologies|industry|industries|sector|sectors|companies"
              + "|firms|makers?|manufacturers?|products?|projects?|markets?|solutions?|applications?"
              + "|development|innovation|R&D|research|planning|capabilities))+$");

  private Boundaries() {}

  /** The name inside a span; nothing if no letter is left. */
  static Optional<Span> trim(String text, Span span, EntityType type) {
    Span name = Words.bare(text, span);
    Matcher dash = BEFORE_DASH.matcher(text).region(name.start(), name.end());
    if (dash.lookingAt() && dash.end() < name.end()) {
      name = new Span(dash.end(), name.end());
    }
    if (type == EntityType.TECHNOLOGY) {
      Matcher leading = EVALUATIVE.matcher(text).region(name.start(), name.end());
      if (leading.lookingAt() && leading.end() < name.end()) {
        name = new Span(leading.end(), name.end());
      }
      Matcher trailing = GENERIC_END.matcher(text).region(name.start(), name.end());
      if (trailing.find()) {
        name = new Span(name.start(), trailing.start());
      }
    }
    return name.of(text).chars().anyMatch(Character::isLetterOrDigit)
        ? Optional.of(name)
        : Optional.empty();
  }
}
