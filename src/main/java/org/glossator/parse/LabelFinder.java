package org.glossator.parse;

import java.util.Optional;
import org.glossator.Span;

/** Finds the label at the start of a line, and recognises lines that are headings of sections. */
final class LabelFinder {
  private static final int LONGEST_PHRASE = 70;

  private final Vocabulary vocabulary;

  LabelFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The label of a line, by the line's core. */
  Optional<Label> label(CharSequence text, Span core) {
    if (core.isEmpty()) {
      return Optional.empty();
    }
    if (isPicture(text, core)) {
      return Optional.of(
          new Label(Term.EXHIBIT, true, true, core, new Span(core.end(), core.end())));
    }
    int start = Wording.skipDecoration(text, core.start(), core.end());
    int limit = Math.min(core.end(), start + LONGEST_PHRASE);
    for (int index = start; index < limit; index++) {
      char unit = text.charAt(index);
      if (Wording.isColon(unit)) {
        return labelled(text, core, start, index, true);
      }
      if (isSpacedDash(text, index, core.end()) || unit == '|') {
        return labelled(text, core, start, index, true).filter(Label::strong);
      }
    }
    if (limit == core.end()) {
      Optional<Label> alone = labelled(text, core, start, core.end(), false);
      if (alone.isPresent()) {
        return alone.filter(each -> each.strong() || isListed(text, each));
      }
    }
    return byPreposition(text, core, start);
  }

  private boolean isListed(CharSequence text, Label label) {
    String phrase = Wording.normalise(text, label.phrase().start(), label.phrase().end());
    return phrase.indexOf(' ') < 0 || phrase.startsWith("the ") || phrase.startsWith("in ");
  }

  private Optional<Label> labelled(
      CharSequence text, Span core, int start, int end, boolean colon) {
    return vocabulary
        .find(Wording.normalise(text, start, end), Term::isLabel)
        .map(entry -> {
          int after = Math.min(core.end(), colon ? end + 1 : end);
          int phraseEnd = after;
          while (phraseEnd < core.end() && Wording.isEmphasis(text.charAt(phraseEnd))) {
            phraseEnd++;
          }
          int content = Wording.skipDecoration(text, phraseEnd, core.end());
          return new Label(
              entry.term(),
              entry.strong(),
              colon,
              new Span(start, phraseEnd),
              new Span(content, core.end()).strip(text));
        });
  }

  /** {@code Issued by MIIT}: a label without a colon. */
  private Optional<Label> byPreposition(CharSequence text, Span core, int start) {
    int first = nextSpace(text, start, core.end());
    int second = nextSpace(text, Math.min(first + 1, core.end()), core.end());
    int content = Wording.skipSpace(text, second, core.end());
    if (core.length() > 3 * LONGEST_PHRASE
        || content >= core.end()
        || !Wording.normalise(text, start, second).endsWith(" by")
        || Wording.startsLowerCase(text, new Span(content, core.end()))
        || Wording.endsSentence(text, core)) {
      return Optional.empty();
    }
    return vocabulary
        .find(Wording.normalise(text, start, second), term -> term == Term.ISSUING)
        .map(entry ->
            new Label(
                entry.term(),
                false,
                false,
                new Span(start, second),
                new Span(content, core.end())));
  }

  private static int nextSpace(CharSequence text, int from, int limit) {
    int index = from;
    int end = Math.min(limit, from + LONGEST_PHRASE);
    while (index < end && !Wording.isSpace(text.charAt(index))) {
      index++;
    }
    return index;
  }

  private static boolean isSpacedDash(CharSequence text, int index, int limit) {
    return Wording.isDash(text.charAt(index))
        && index > 0
        && Wording.isSpace(text.charAt(index - 1))
        && index + 1 < limit
        && Wording.isSpace(text.charAt(index + 1));
  }

  private static boolean isPicture(CharSequence text, Span core) {
    char first = text.charAt(core.start());
    return (first == '\u00A9' && core.length() < 3 * LONGEST_PHRASE)
        || (first == '!' && core.length() > 1 && text.charAt(core.start() + 1) == '[');
  }

  /**
   * The section or furniture that a whole line names ({@code MERICS TOP 5}, {@code Policy news:},
   * {@code Author(s)}).
   */
  Optional<Term> heading(CharSequence text, Span core) {
    if (core.isEmpty() || core.length() > LONGEST_PHRASE) {
      return Optional.empty();
    }
    String phrase = Wording.normalise(text, core.start(), core.end());
    while (phrase.endsWith(":") || phrase.endsWith("-") || phrase.endsWith(".")) {
      phrase = phrase.substring(0, phrase.length() - 1).strip();
    }
    Optional<Term> term = term(phrase);
    int bracket = phrase.lastIndexOf(" (");
    if (term.isEmpty() && bracket > 0 && phrase.endsWith(")")) {
      term = term(phrase.substring(0, bracket));
    }
    if (term.isEmpty() && phrase.indexOf(':') > 0) {
      term = term(phrase.substring(0, phrase.indexOf(':'))).filter(each -> each == Term.BACK);
    }
    return term.filter(each -> each != Term.BACK || !isSentence(text, core));
  }

  private static boolean isSentence(CharSequence text, Span core) {
    return Wording.endsSentence(text, core) && Wording.words(text, core, 5) > 4;
  }

  private Optional<Term> term(String phrase) {
    return vocabulary
        .find(phrase, term -> term.isSection() || term == Term.FURNITURE)
        .map(Vocabulary.Entry::term);
  }
}
