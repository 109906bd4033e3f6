package org.glossator.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glossator.Role;
import org.glossator.RoleType;
import org.glossator.Span;

/**
 * Takes an article line apart: the English title, the Chinese one (in brackets, without, or first),
 * and the remark that links it.
 */
final class ArticleTitles {
  private ArticleTitles() {}

  /** The titles in the range, ascending. */
  static List<Role> find(CharSequence text, Span range) {
    Span content = withoutLink(text, range);
    int han = firstChinese(text, content);
    if (han < 0) {
      return role(text, RoleType.ARTICLE_TITLE, content).map(List::of).orElse(List.of());
    }
    int open = opening(text, content, han);
    int close = open >= 0 ? closing(text, content, open) : -1;
    int chineseStart = open >= 0 ? open + 1 : han;
    int chineseEnd = close >= 0 ? close : lastChinese(text, content, chineseStart);
    List<Role> titles = new ArrayList<>();
    Span before = new Span(content.start(), open >= 0 ? open : han);
    role(text, RoleType.ARTICLE_TITLE, before).ifPresent(titles::add);
    role(text, RoleType.ARTICLE_TITLE_CHINESE, new Span(chineseStart, chineseEnd))
        .ifPresent(titles::add);
    Span after =
        new Span(Math.min(content.end(), close >= 0 ? close + 1 : chineseEnd), content.end());
    if (titles.size() == 1 && titles.getFirst().type() == RoleType.ARTICLE_TITLE_CHINESE) {
      role(text, RoleType.ARTICLE_TITLE, withoutLink(text, unbracketed(text, after)))
          .ifPresent(titles::add);
    }
    return titles;
  }

  private static Optional<Role> role(CharSequence text, RoleType type, Span range) {
    Span span = range.strip(text);
    boolean shorter = true;
    while (shorter && !span.isEmpty()) {
      shorter = false;
      if ("*_[".indexOf(text.charAt(span.start())) >= 0) {
        span = new Span(span.start() + 1, span.end()).strip(text);
        shorter = true;
      } else if ("*_|".indexOf(text.charAt(span.end() - 1)) >= 0) {
        span = new Span(span.start(), span.end() - 1).strip(text);
        shorter = true;
      }
    }
    int target = span.of(text).indexOf("](");
    if (target >= 0) {
      span = new Span(span.start(), span.start() + target).strip(text);
    }
    return Wording.containsLetter(text, span) && !isLinkWord(span.of(text))
        ? Optional.of(new Role(type, span))
        : Optional.empty();
  }

  /** Without {@code (Link)}, {@code ([Link](…))}, {@code [Link]}, {@code | Link} at the end. */
  private static Span withoutLink(CharSequence text, Span range) {
    Span span = range.strip(text);
    String lower = span.of(text).toLowerCase(Locale.ROOT);
    int end = lower.length();
    for (String link : List.of("([link", "(link", "[link", "([read", "(read more", "| link")) {
      int at = lower.lastIndexOf(link);
      if (at >= 0 && lower.length() - at < 400 && lower.length() == span.length()) {
        end = Math.min(end, at);
      }
    }
    int address = Math.max(lower.lastIndexOf("(http"), lower.lastIndexOf(" http"));
    if (address > 0 && (address < 1 || lower.charAt(address - 1) != ']')) {
      end = Math.min(end, address);
    }
    return new Span(span.start(), span.start() + end).strip(text);
  }

  private static boolean isLinkWord(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return lower.equals("link") || lower.equals("read more") || lower.equals("here");
  }

  private static Span unbracketed(CharSequence text, Span range) {
    Span span = range.strip(text);
    boolean bracketed =
        span.length() > 2
            && isOpen(text.charAt(span.start()))
            && closing(text, span, span.start()) == span.end() - 1;
    return bracketed ? new Span(span.start() + 1, span.end() - 1) : span;
  }

  /** The first Chinese character, with the quotes before it. */
  private static int firstChinese(CharSequence text, Span range) {
    for (int index = range.start(); index < range.end(); index++) {
      if (Wording.isHan(text.charAt(index))) {
        int start = index;
        while (start > range.start() && isChineseQuote(text.charAt(start - 1))) {
          start--;
        }
        return start;
      }
    }
    return -1;
  }

  private static boolean isChineseQuote(char unit) {
    return "\u300A\u3008\u201C\u2018\u300C\u3010\u300E".indexOf(unit) >= 0;
  }

  private static boolean isOpen(char unit) {
    return unit == '(' || unit == '\uFF08';
  }

  private static boolean isClose(char unit) {
    return unit == ')' || unit == '\uFF09';
  }

  /** The bracket right before the Chinese title, or the last one open before it, or -1. */
  private static int opening(CharSequence text, Span range, int han) {
    int depth = 0;
    for (int index = han - 1; index >= range.start() && han - index < 40; index--) {
      char unit = text.charAt(index);
      if (isClose(unit)) {
        depth++;
      } else if (isOpen(unit) && depth-- == 0) {
        return Wording.containsLetter(text, new Span(index, han))
                && Wording.words(text, new Span(index, han), 3) > 2
            ? -1
            : index;
      }
    }
    return -1;
  }

  private static int closing(CharSequence text, Span range, int open) {
    int depth = 0;
    for (int index = open; index < range.end(); index++) {
      char unit = text.charAt(index);
      if (isOpen(unit)) {
        depth++;
      } else if (isClose(unit) && --depth == 0) {
        return index;
      }
    }
    return -1;
  }

  /** After the last Chinese character and what closes with it. */
  private static int lastChinese(CharSequence text, Span range, int from) {
    int end = from;
    for (int index = from; index < range.end(); index++) {
      if (Wording.isHan(text.charAt(index))) {
        end = index + 1;
      }
    }
    int depth = 0;
    for (int index = from; index < end; index++) {
      depth += isOpen(text.charAt(index)) ? 1 : isClose(text.charAt(index)) ? -1 : 0;
    }
    while (end < range.end()
        && ("\u300B\u201D\u2019\u300D\u3011\u3002".indexOf(text.charAt(end)) >= 0
            || (depth > 0 && isClose(text.charAt(end))))) {
      depth -= isClose(text.charAt(end)) ? 1 : 0;
      end++;
    }
    return end;
  }
}
