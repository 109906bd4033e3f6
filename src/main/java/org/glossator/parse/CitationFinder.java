package org.glossator.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.glossator.Citation;
import org.glossator.Span;

/** Finds the citation that ends a news bullet and takes its sources apart. */
final class CitationFinder {
  private static final int LONGEST = 300;
  private static final Set<String> KINDS =
      Set.of(
          "notice",
          "notices",
          "article",
          "articles",
          "report",
          "reports",
          "release",
          "releases",
          "post",
          "posts",
          "statement",
          "announcement",
          "guidelines",
          "guideline",
          "plan",
          "link",
          "document",
          "documents",
          "circular",
          "speech",
          "interview",
          "website",
          "policy",
          "opinion",
          "opinions",
          "measures",
          "regulation",
          "regulations",
          "interpretation",
          "filing",
          "blog",
          "press",
          "news",
          "summary",
          "list",
          "draft",
          "decision",
          "law",
          "data",
          "story",
          "piece",
          "commentary",
          "editorial",
          "readout",
          "communique",
          "video",
          "page",
          "explainer",
          "catalogue",
          "catalog",
          "letter",
          "paper",
          "tweet",
          "update",
          "briefing",
          "analysis");
  private static final Set<String> KIND_LEADS =
      Set.of("press", "news", "wechat", "weibo", "blog", "linkedin", "white", "media", "policy");

  private CitationFinder() {}

  /** The range of the citation with its brackets, or with {@code Source:}, at the end of a text. */
  static Optional<Span> find(CharSequence text, Span core) {
    int end = core.end();
    while (end > core.start() && isTail(text.charAt(end - 1))) {
      end--;
    }
    int from = Math.max(core.start(), end - LONGEST);
    Optional<Span> sourced = sourced(text, new Span(from, core.end()));
    if (sourced.isPresent()) {
      return sourced;
    }
    int open = open(text, from, end);
    if (open < 0) {
      return Optional.empty();
    }
    Span group = new Span(open, end);
    boolean leftOpen = !isClose(text.charAt(end - 1)) || depth(text, group) > 0;
    Span inner = new Span(open + 1, leftOpen ? end : end - 1).strip(text);
    return isCitation(text, core, group, inner) ? Optional.of(group) : Optional.empty();
  }

  private static boolean isTail(char unit) {
    return Wording.isSpace(unit) || unit == '.' || Wording.isEmphasis(unit) || unit == '\u3002';
  }

  /** {@code … Source: Reuters}. */
  private static Optional<Span> sourced(CharSequence text, Span tail) {
    String words = tail.of(text).toLowerCase(Locale.ROOT);
    for (String lead : List.of("(source: ", "(sources: ", "source: ", "sources: ")) {
      int at = words.lastIndexOf(lead);
      boolean begins = at > 0 && (Wording.isSpace(words.charAt(at - 1)) || words.charAt(at) == '(');
      if (begins && words.length() == tail.length()) {
        return Optional.of(new Span(tail.start() + at, tail.end()).strip(text));
      }
    }
    return Optional.empty();
  }

  /** The bracket that is still open at the end, or the one that the last bracket closes. */
  private static int open(CharSequence text, int from, int end) {
    int depth = 0;
    for (int index = end - 1; index >= from; index--) {
      char unit = text.charAt(index);
      if (isClose(unit)) {
        depth++;
      } else if (isOpen(unit)) {
        depth--;
        boolean closesLast = depth == 0 && isClose(text.charAt(end - 1));
        if (depth < 0 || (closesLast && !isLinkTarget(text, index, from))) {
          return index;
        }
      }
    }
    return -1;
  }

  private static boolean isLinkTarget(CharSequence text, int open, int from) {
    return open > from && text.charAt(open - 1) == ']';
  }

  private static int depth(CharSequence text, Span group) {
    int depth = 0;
    for (int index = group.start(); index < group.end(); index++) {
      char unit = text.charAt(index);
      depth += isOpen(unit) ? 1 : isClose(unit) ? -1 : 0;
    }
    return depth;
  }

  private static boolean isOpen(char unit) {
    return unit == '(' || unit == '\uFF08';
  }

  private static boolean isClose(char unit) {
    return unit == ')' || unit == '\uFF09';
  }

  private static boolean isCitation(CharSequence text, Span core, Span group, Span inner) {
    if (inner.isEmpty() || Wording.startsLowerCase(text, inner)) {
      return !inner.isEmpty() && inner.of(text).toLowerCase(Locale.ROOT).startsWith("via ");
    }
    List<Citation> sources = sources(text, inner);
    if (sources.stream().anyMatch(each -> !each.kind().isEmpty())) {
      return true;
    }
    boolean linked = inner.of(text).contains("](");
    boolean names =
        sources.stream().allMatch(each -> Wording.words(text, each.span(), 6) <= 5)
            && inner.of(text).chars().noneMatch(Character::isDigit);
    return linked || (names && !isAbbreviation(text, core, group, inner));
  }

  /** Whether the brackets abbreviate the words before them: {@code Ministry of Transport (MOT)}. */
  private static boolean isAbbreviation(CharSequence text, Span core, Span group, Span inner) {
    String letters = inner.of(text);
    if (!letters.chars().allMatch(Character::isUpperCase)) {
      return false;
    }
    int position = letters.length() - 1;
    for (int index = group.start() - 1; index >= core.start() && position >= 0; index--) {
      boolean wordStart = index == core.start() || !Character.isLetter(text.charAt(index - 1));
      if (wordStart && Character.toUpperCase(text.charAt(index)) == letters.charAt(position)) {
        position--;
      }
      if (group.start() - index > 14 * letters.length()) {
        break;
      }
    }
    return position < 0;
  }

  /** The sources of a citation, given its range with or without brackets. */
  static List<Citation> sources(CharSequence text, Span range) {
    List<Citation> sources = new ArrayList<>();
    int start = range.start();
    for (int index = range.start(); index <= range.end(); index++) {
      char unit = index < range.end() ? text.charAt(index) : ',';
      if (unit == ',' || unit == ';' || unit == '\u3001' || unit == '\uFF0C') {
        bare(text, new Span(start, index)).map(each -> source(text, each)).ifPresent(sources::add);
        start = index + 1;
      }
    }
    return sources;
  }

  /** A source without brackets, link target, emphasis and lead. */
  private static Optional<Span> bare(CharSequence text, Span part) {
    int start = part.start();
    int end = part.end();
    String words = part.of(text);
    int target = words.indexOf("](");
    if (target >= 0) {
      end = start + target;
    }
    while (start < end && " \u00A0([*_\uFF08\n\r\t".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    String lower = new Span(start, end).of(text).toLowerCase(Locale.ROOT);
    for (String lead : List.of("sources:", "source:", "via ", "see ", "and ")) {
      if (lower.startsWith(lead)) {
        start += lead.length();
        break;
      }
    }
    while (end > start && " \u00A0)]*_.\uFF09\n\r\t".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    Span bare = new Span(start, end).strip(text);
    return bare.isEmpty() ? Optional.empty() : Optional.of(bare);
  }

  private static Citation source(CharSequence text, Span span) {
    List<String> words = List.of(span.of(text).strip().split("\\s++", -1));
    int kind = words.size();
    if (KINDS.contains(words.getLast().toLowerCase(Locale.ROOT))) {
      kind--;
      if (kind > 0 && KIND_LEADS.contains(words.get(kind - 1).toLowerCase(Locale.ROOT))) {
        kind--;
      }
    }
    return new Citation(
        span,
        String.join(" ", words.subList(0, kind)),
        String.join(" ", words.subList(kind, words.size())));
  }
}
