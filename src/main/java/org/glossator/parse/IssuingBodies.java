package org.glossator.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glossator.Span;

/** Takes the list of issuing bodies apart. */
final class IssuingBodies {
  private static final List<String> LEADS =
      List.of(
          "republished by ",
          "jointly with ",
          "together with ",
          "in cooperation with ",
          "led by ",
          "as well as ",
          "and ",
          "with ",
          "the ",
          "jointly ",
          "by ");
  private static final List<String> HEADS =
      List.of(
          "ministry",
          "state ",
          "national ",
          "general ",
          "people's",
          "people\u2019s",
          "china ",
          "chinese ",
          "central ",
          "supreme ",
          "the ",
          "office",
          "standing ",
          "cyberspace",
          "communist",
          "all-china",
          "beijing",
          "shanghai",
          "shenzhen",
          "guangdong");

  private IssuingBodies() {}

  /** The range of each body, in order, without articles and remarks. */
  static List<Span> find(CharSequence text, Span range) {
    List<Span> bodies = new ArrayList<>();
    int depth = 0;
    int start = range.start();
    for (int index = range.start(); index <= range.end(); index++) {
      char unit = index < range.end() ? text.charAt(index) : ',';
      if (unit == '(' || unit == '\uFF08') {
        depth++;
      } else if (unit == ')' || unit == '\uFF09') {
        depth = Math.max(0, depth - 1);
      } else if (index == range.end() || (depth == 0 && isSeparator(text, index, range))) {
        add(text, new Span(start, index), bodies);
        start = Math.min(range.end(), index + separatorLength(text, index, range));
      }
    }
    return bodies;
  }

  private static void add(CharSequence text, Span part, List<Span> bodies) {
    Optional<Span> name = bare(text, part);
    if (name.isPresent()) {
      bodies.add(name.get());
      return;
    }
    int open = part.start();
    while (open < part.end() && text.charAt(open) != '(' && text.charAt(open) != '\uFF08') {
      open++;
    }
    Span inner = new Span(Math.min(open + 1, part.end()), part.end()).strip(text);
    if (!inner.isEmpty() && isCounted(text, part.strip(text))) {
      bodies.addAll(find(text, new Span(inner.start(), inner.end() - 1)));
    }
  }

  /** {@code 17 agencies (MIIT, MOF)}: the brackets list the bodies. */
  private static boolean isCounted(CharSequence text, Span span) {
    return !span.isEmpty()
        && (Character.isDigit(text.charAt(span.start()))
            || Character.isLowerCase(text.charAt(span.start())));
  }

  private static boolean isSeparator(CharSequence text, int index, Span range) {
    return separatorLength(text, index, range) > 0;
  }

  private static int separatorLength(CharSequence text, int index, Span range) {
    if (index >= range.end()) {
      return 0;
    }
    char unit = text.charAt(index);
    if (unit == ',' || unit == ';' || unit == '\u3001' || unit == '\uFF0C' || unit == '\uFF1B') {
      return 1;
    }
    if (unit == '\n' || unit == '|' || unit == '/') {
      return 1;
    }
    int after =
        index + (startsWith(text, index, " and ") ? 5 : startsWith(text, index, " & ") ? 3 : 0);
    boolean joins = after > index && after < range.end();
    return joins && (isHead(text, after, range) || isAcronym(text, after, range))
        ? after - index
        : 0;
  }

  private static boolean startsWith(CharSequence text, int index, String word) {
    return index + word.length() <= text.length()
        && text.subSequence(index, index + word.length()).toString().equals(word);
  }

  private static boolean isHead(CharSequence text, int start, Span range) {
    String lower =
        text.subSequence(start, Math.min(range.end(), start + 12))
            .toString()
            .toLowerCase(Locale.ROOT);
    return HEADS.stream().anyMatch(lower::startsWith) || Character.isDigit(lower.charAt(0));
  }

  private static boolean isAcronym(CharSequence text, int start, Span range) {
    int index = start;
    while (index < range.end() && Character.isUpperCase(text.charAt(index))) {
      index++;
    }
    boolean ends = index >= range.end() || !Character.isLetterOrDigit(text.charAt(index));
    return ends && index - start >= 2;
  }

  private static Optional<Span> bare(CharSequence text, Span part) {
    Span span = part.strip(text);
    boolean shorter = true;
    while (shorter && !span.isEmpty()) {
      shorter = false;
      String lower =
          text.subSequence(span.start(), Math.min(span.end(), span.start() + 24))
              .toString()
              .toLowerCase(Locale.ROOT);
      for (String lead : LEADS) {
        if (lower.startsWith(lead)) {
          span = new Span(span.start() + lead.length(), span.end()).strip(text);
          shorter = true;
          break;
        }
      }
      while (!span.isEmpty() && "*_[.:".indexOf(text.charAt(span.start())) >= 0) {
        span = new Span(span.start() + 1, span.end()).strip(text);
        shorter = true;
      }
    }
    int end = span.start();
    while (end < span.end() && "(\uFF08]".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    boolean counted = !span.isEmpty() && Character.isDigit(text.charAt(span.start()));
    while (end > span.start() && "*_.:".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    Span name = new Span(span.start(), end).strip(text);
    return counted || !isName(text, name) ? Optional.empty() : Optional.of(name);
  }

  private static boolean isName(CharSequence text, Span name) {
    for (int index = name.start(); index < name.end(); index++) {
      if (Character.isUpperCase(text.charAt(index)) || Wording.isHan(text.charAt(index))) {
        return true;
      }
    }
    return false;
  }
}
