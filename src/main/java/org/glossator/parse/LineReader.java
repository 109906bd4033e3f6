package org.glossator.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glossator.Span;

/** Cuts a text into lines and takes indentation, signs, numbers and emphasis off them. */
final class LineReader {
  private static final String BULLETS =
      "\u2022\u25E6\u25AA\u25AB\u2023\u2043\u2219\u25CF\u25CB\u25A0\u25A1\u25C6\u25C7\u25BA"
          + "\u25B6\u27A2\u27A4\u2713\u2714\u00B7\u30FB\uF0B7\uF0A7\uF0D8";
  private static final String SPACED_BULLETS = "-*+\u2010\u2011\u2012\u2013\u2014";
  private static final int LONGEST_HEADLINE = 300;

  private final String text;
  private final LabelFinder labels;

  LineReader(String text, LabelFinder labels) {
    this.text = text;
    this.labels = labels;
  }

  /** All lines, blank ones among them; they cover the text but for its line breaks. */
  List<Block> lines() {
    List<Block> lines = new ArrayList<>();
    int start = 0;
    for (int index = 0; index < text.length(); index++) {
      if (isBreak(text.charAt(index))) {
        lines.add(line(new Span(start, index)));
        boolean pair =
            text.charAt(index) == '\r'
                && index + 1 < text.length()
                && text.charAt(index + 1) == '\n';
        index += pair ? 1 : 0;
        start = index + 1;
      }
    }
    if (start < text.length()) {
      lines.add(line(new Span(start, text.length())));
    }
    return lines;
  }

  private static boolean isBreak(char unit) {
    return unit == '\n'
        || unit == '\r'
        || unit == '\f'
        || unit == '\u000B'
        || unit == '\u0085'
        || unit == '\u2028'
        || unit == '\u2029';
  }

  private Block line(Span whole) {
    Span core = whole.strip(text);
    while (!core.isEmpty() && text.charAt(core.start()) == '>') {
      core = new Span(core.start() + 1, core.end()).strip(text);
    }
    Style style = Style.PLAIN;
    int level = hashLevel(core);
    if (level > 0) {
      style = Style.hash(level);
      core = withoutHashes(core, level);
    }
    Span bare = withoutBold(core);
    if (!bare.equals(core)) {
      style = style == Style.PLAIN ? Style.BOLD : style;
      core = bare;
    }
    Sign sign = Sign.NONE;
    int number = 0;
    int afterBullet = style == Style.PLAIN ? afterBullet(core) : core.start();
    if (afterBullet > core.start()) {
      sign = Sign.BULLET;
      core = new Span(afterBullet, core.end());
    } else {
      int afterNumber = afterNumber(core);
      if (afterNumber > core.start()) {
        sign = Sign.NUMBER;
        number = number(core);
        core = new Span(afterNumber, core.end());
        bare = withoutBold(core);
        if (!bare.equals(core)) {
          style = style == Style.PLAIN ? Style.BOLD : style;
          core = bare;
        }
      }
    }
    if (style == Style.PLAIN && sign != Sign.BULLET && isCapitals(core)) {
      style = Style.CAPITALS;
    }
    Optional<Label> label = sign == Sign.BULLET ? Optional.empty() : labels.label(text, core);
    return new Block(whole, core, sign, number, style, label);
  }

  private int hashLevel(Span core) {
    int level = 0;
    while (level < core.length() && text.charAt(core.start() + level) == '#') {
      level++;
    }
    boolean spaced = level < core.length() && Wording.isSpace(text.charAt(core.start() + level));
    return level >= 1 && level <= 6 && spaced ? level : 0;
  }

  private Span withoutHashes(Span core, int level) {
    int end = core.end();
    while (end > core.start() + level && text.charAt(end - 1) == '#') {
      end--;
    }
    return new Span(core.start() + level, end).strip(text);
  }

  /** Takes {@code **} or {@code __} off both ends, where they hold the whole. */
  private Span withoutBold(Span core) {
    if (core.length() < 5 || core.length() > LONGEST_HEADLINE) {
      return core;
    }
    String line = core.of(text);
    for (String mark : List.of("***", "**", "__")) {
      if (line.startsWith(mark)
          && line.indexOf(mark, mark.length()) == line.length() - mark.length()) {
        return new Span(core.start() + mark.length(), core.end() - mark.length()).strip(text);
      }
    }
    return core;
  }

  private int afterBullet(Span core) {
    if (core.isEmpty()) {
      return core.start();
    }
    char first = text.charAt(core.start());
    boolean spaced = core.length() > 1 && Wording.isSpace(text.charAt(core.start() + 1));
    boolean bullet =
        (BULLETS.indexOf(first) >= 0 && core.length() > 1)
            || (spaced && SPACED_BULLETS.indexOf(first) >= 0)
            || (first == 'o' && spaced && text.charAt(core.start() + 1) == '\t');
    return bullet ? Wording.skipSpace(text, core.start() + 1, core.end()) : core.start();
  }

  private int number(Span core) {
    int value = 0;
    boolean started = false;
    for (int index = core.start(); index < core.end(); index++) {
      int digit = asciiDigit(index);
      if (digit >= 0) {
        value = value * 10 + digit;
        started = true;
      } else if (started || text.charAt(index) != '(') {
        return value;
      }
    }
    return value;
  }

  private int asciiDigit(int index) {
    char unit = text.charAt(index);
    return unit >= '0' && unit <= '9' ? unit - '0' : -1;
  }

  /** {@code 1. }, {@code 1) }, {@code (1) }, {@code 1\. }, {@code 1<tab>}, {@code 1 | }. */
  private int afterNumber(Span core) {
    int index = core.start();
    boolean open = index < core.end() && text.charAt(index) == '(';
    index += open ? 1 : 0;
    int digits = index;
    while (index < core.end() && index - digits < 4 && asciiDigit(index) >= 0) {
      index++;
    }
    if (index == digits || index - digits > 3) {
      return core.start();
    }
    if (!open && index < core.end() && text.charAt(index) == '\\') {
      index++;
    }
    char closing = index < core.end() ? text.charAt(index) : 0;
    boolean closed = open ? closing == ')' : closing == '.' || closing == ')';
    if (closed || closing == '\u3001' || closing == '\uFF0E') {
      int after = Wording.skipSpace(text, index + 1, core.end());
      boolean separated = after > index + 1 || closing > '\u3000' || isOpening(index + 1, core);
      return separated && after < core.end() ? after : core.start();
    }
    int after = Wording.skipSpace(text, index, core.end());
    boolean barred = !open && after > index && after < core.end() && text.charAt(after) == '|';
    if (barred) {
      after = Wording.skipSpace(text, after + 1, core.end());
    }
    return !open && after < core.end() && (barred || closing == '\t') ? after : core.start();
  }

  private boolean isOpening(int index, Span core) {
    return index + 1 < core.end()
        && (Wording.isEmphasis(text.charAt(index)) || Character.isLetter(text.charAt(index)));
  }

  private boolean isCapitals(Span core) {
    return core.length() <= LONGEST_HEADLINE
        && Wording.isUpperCase(text, core, 4)
        && !Wording.containsHan(text, core);
  }
}
