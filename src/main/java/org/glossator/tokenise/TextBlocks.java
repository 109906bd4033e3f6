package org.glossator.tokenise;

import java.util.ArrayList;
import java.util.List;
import org.glossator.Brief;
import org.glossator.Item;
import org.glossator.Role;
import org.glossator.Span;

/** The stretches of a brief that no sentence may cross: paragraphs of roles, and other lines. */
final class TextBlocks {
  private TextBlocks() {}

  /** All blocks, ascending, without overlap, none blank. */
  static List<Span> of(Brief brief) {
    String text = brief.text();
    List<Span> blocks = new ArrayList<>();
    int position = 0;
    for (Item item : brief.items()) {
      for (Role role : item.roles()) {
        addLines(text, new Span(position, role.span().start()), blocks);
        addParagraphs(text, role.span(), blocks);
        position = role.span().end();
      }
    }
    addLines(text, new Span(position, text.length()), blocks);
    return blocks;
  }

  private static void addLines(String text, Span range, List<Span> blocks) {
    int start = range.start();
    while (start < range.end()) {
      int end = lineEnd(text, start, range.end());
      add(text, new Span(start, end), blocks);
      start = end + 1;
    }
  }

  /** Wrapped lines stay together; blank lines separate. */
  private static void addParagraphs(String text, Span range, List<Span> blocks) {
    int paragraph = range.start();
    int start = range.start();
    while (start < range.end()) {
      int end = lineEnd(text, start, range.end());
      if (new Span(start, end).strip(text).isEmpty()) {
        add(text, new Span(paragraph, start), blocks);
        paragraph = end;
      }
      start = end + 1;
    }
    add(text, new Span(Math.min(paragraph, range.end()), range.end()), blocks);
  }

  private static int lineEnd(String text, int start, int limit) {
    int end = text.indexOf('\n', start);
    return end < 0 || end > limit ? limit : end;
  }

  private static void add(String text, Span block, List<Span> blocks) {
    Span stripped = block.strip(text);
    if (!stripped.isEmpty()) {
      blocks.add(stripped);
    }
  }
}
