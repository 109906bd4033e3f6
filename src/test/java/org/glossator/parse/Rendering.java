package org.glossator.parse;

import java.util.stream.Collectors;
import org.glossator.Brief;
import org.glossator.Citation;
import org.glossator.Item;
import org.glossator.ItemFacts;
import org.glossator.Role;
import org.glossator.Span;
import org.glossator.Target;

/** A parsed brief as text that quotes everything, for comparison by eye and by test. */
final class Rendering {
  private Rendering() {}

  static String of(Brief brief) {
    String text = brief.text();
    StringBuilder result = new StringBuilder();
    result
        .append(brief.layout())
        .append(", date ")
        .append(brief.date().map(Object::toString).orElse("none"))
        .append(", title ")
        .append(brief.title().map(title -> quote(text, title)).orElse("none"))
        .append('\n');
    brief
        .sections()
        .forEach(each ->
            result
                .append("section ")
                .append(each.name())
                .append(": ")
                .append(first(text, each.span()))
                .append('\n'));
    for (Item item : brief.items()) {
      result.append('\n').append(item.id()).append(": ").append(first(text, item.span()));
      result.append(" … ").append(last(text, item.span())).append('\n');
      for (Role role : item.roles()) {
        result
            .append("  ")
            .append(role.type())
            .append(' ')
            .append(quote(text, role.span()))
            .append('\n');
      }
      facts(text, item.facts(), result);
    }
    return result.toString();
  }

  private static void facts(String text, ItemFacts facts, StringBuilder result) {
    facts.date().ifPresent(date -> result.append("  date ").append(date).append('\n'));
    for (Span body : facts.issuingBodies()) {
      result.append("  body ").append(quote(text, body)).append('\n');
    }
    for (Citation citation : facts.citations()) {
      result
          .append("  source ")
          .append(quote(text, citation.span()))
          .append(": ")
          .append(citation.publisher())
          .append(" / ")
          .append(citation.kind())
          .append('\n');
    }
    for (Target target : facts.targets()) {
      result
          .append("  target ")
          .append(quote(text, target.span()))
          .append(" by ")
          .append(target.year().orElse("none"))
          .append('\n');
    }
  }

  private static String quote(String text, Span span) {
    return "\"" + span.of(text).lines().collect(Collectors.joining("/")) + "\"";
  }

  private static String first(String text, Span span) {
    return "\"" + span.of(text).lines().findFirst().orElse("") + "\"";
  }

  private static String last(String text, Span span) {
    String all = span.of(text).lines().collect(Collectors.joining("/"));
    return "\"" + all.substring(Math.max(0, all.length() - 12)) + "\"";
  }
}
