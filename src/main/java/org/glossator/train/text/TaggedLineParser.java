package org.glossator.train.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glossator.EntityType;
import org.glossator.Span;

/** Takes the markup {@code {O:...}}, {@code {C:...}}, {@code {T:...}} out of one line. */
public final class TaggedLineParser {
  /** What one line gave: a line, or a complaint of what was found and expected. */
  public sealed interface Result {
    record Parsed(TaggedLine line) implements Result {}

    record Faulty(String found, String expected) implements Result {}
  }

  private TaggedLineParser() {}

  public static Result parse(int number, String marked) {
    StringBuilder plain = new StringBuilder(marked.length());
    List<TaggedMention> mentions = new ArrayList<>();
    int position = 0;
    while (position < marked.length()) {
      char unit = marked.charAt(position);
      if (unit == '}') {
        return new Result.Faulty(
            quote(marked, position), "no closing brace without an opening one");
      }
      if (unit != '{') {
        plain.append(unit);
        position++;
        continue;
      }
      Optional<EntityType> type = typeAt(marked, position + 1);
      if (type.isEmpty()) {
        return new Result.Faulty(quote(marked, position), "{O:, {C: or {T:");
      }
      int close = marked.indexOf('}', position);
      int nested = marked.indexOf('{', position + 1);
      if (close < 0 || (nested >= 0 && nested < close)) {
        return new Result.Faulty(
            quote(marked, position),
            "a closing brace before the next mention or the end of the line");
      }
      String name = marked.substring(position + 3, close);
      if (name.isEmpty() || !name.strip().equals(name)) {
        return new Result.Faulty(quote(marked, position), "a name without spaces at its ends");
      }
      mentions.add(
          new TaggedMention(new Span(plain.length(), plain.length() + name.length()), type.get()));
      plain.append(name);
      position = close + 1;
    }
    return new Result.Parsed(new TaggedLine(number, plain.toString(), mentions));
  }

  private static Optional<EntityType> typeAt(String marked, int position) {
    if (position + 1 >= marked.length() || marked.charAt(position + 1) != ':') {
      return Optional.empty();
    }
    return switch (marked.charAt(position)) {
      case 'O' -> Optional.of(EntityType.ORGANISATION);
      case 'C' -> Optional.of(EntityType.COMPANY);
      case 'T' -> Optional.of(EntityType.TECHNOLOGY);
      default -> Optional.empty();
    };
  }

  private static String quote(String marked, int position) {
    return "\"" + marked.substring(position, Math.min(marked.length(), position + 40)) + "\"";
  }
}
