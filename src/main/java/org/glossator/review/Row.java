package org.glossator.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.glossator.AnnotatedBrief;
import org.glossator.Item;
import org.glossator.Span;

/** A line of a list that leads to a place. */
record Row(String link, String title, String before, String quote, String after, String note) {
  private static final int CONTEXT = 70;

  static Row of(AnnotatedBrief brief, Span span, String note) {
    String text = brief.brief().text();
    String id = brief.brief().source().id();
    String item =
        brief.brief().items().stream()
            .filter(each -> each.span().contains(span.start()))
            .findFirst()
            .map(Item::id)
            .orElse("");
    return new Row(
        link(id, item) + "#u" + span.start(),
        id,
        before(text, span.start()),
        span.of(text),
        after(text, span.end()),
        note);
  }

  private static String before(String text, int end) {
    int start = Math.max(0, end - CONTEXT);
    int space = text.indexOf(' ', start);
    return start == 0
        ? text.substring(0, end)
        : "… " + text.substring(space >= 0 && space < end ? space + 1 : start, end);
  }

  private static String after(String text, int start) {
    int end = Math.min(text.length(), start + CONTEXT);
    int space = text.lastIndexOf(' ', end);
    return end == text.length()
        ? text.substring(start)
        : text.substring(start, space > start ? space : end) + " …";
  }

  static String link(String brief, String item) {
    return link(brief) + "?item=" + path(item);
  }

  static String link(String brief) {
    return "/brief/" + path(brief);
  }

  private static String path(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
