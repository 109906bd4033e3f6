package org.glossator.tag.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.glossator.Brief;
import org.glossator.Item;
import org.glossator.Role;
import org.glossator.RoleType;
import org.glossator.Span;

/**
 * The stretches of a brief in which mentions may stand: the roles of its items but for dates and
 * citations, cut at blank lines and bullets. No name passes from one to the next.
 */
public final class TaggedRanges {
  private final List<Span> ranges;

  private TaggedRanges(List<Span> ranges) {
    this.ranges = List.copyOf(ranges);
  }

  public static TaggedRanges of(Brief brief) {
    List<Span> ranges = new ArrayList<>();
    for (Item item : brief.items()) {
      for (Role role : item.roles()) {
        if (role.type() != RoleType.DATE && role.type() != RoleType.CITATION) {
          addParagraphs(brief.text(), role.span(), ranges);
        }
      }
    }
    return new TaggedRanges(ranges);
  }

  /** Ascending, without overlap. */
  public List<Span> ranges() {
    return ranges;
  }

  /** Starts and ends of all ranges, where no match may pass. */
  public BitSet barriers() {
    BitSet barriers = new BitSet();
    for (Span range : ranges) {
      barriers.set(range.start());
      barriers.set(range.end());
    }
    return barriers;
  }

  /** The range in which the whole span lies. */
  public Optional<Span> around(Span span) {
    int low = 0;
    int high = ranges.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span range = ranges.get(middle);
      if (range.end() <= span.start()) {
        low = middle + 1;
      } else if (range.start() > span.start()) {
        high = middle - 1;
      } else {
        return range.contains(span) ? Optional.of(range) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static void addParagraphs(String text, Span role, List<Span> ranges) {
    int start = role.start();
    int line = text.indexOf('\n', start);
    while (line >= 0 && line < role.end()) {
      int next = line + 1;
      while (next < role.end() && text.charAt(next) != '\n' && Words.isSpace(text.charAt(next))) {
        next++;
      }
      if (next < role.end() && (text.charAt(next) == '\n' || isBullet(text, next))) {
        add(text, new Span(start, line), ranges);
        start = text.charAt(next) == '\n' ? next + 1 : next;
        line = text.indexOf('\n', Math.max(start, line + 1));
      } else {
        line = text.indexOf('\n', next);
      }
    }
    add(text, new Span(Math.min(start, role.end()), role.end()), ranges);
  }

  private static boolean isBullet(String text, int offset) {
    char sign = text.charAt(offset);
    return (sign == '-' || sign == '*' || sign == '\u2022' || sign == '\u2013')
        && offset + 1 < text.length()
        && Words.isSpace(text.charAt(offset + 1));
  }

  private static void add(String text, Span range, List<Span> ranges) {
    Span stripped = range.strip(text);
    if (!stripped.isEmpty()) {
      ranges.add(stripped);
    }
  }
}
