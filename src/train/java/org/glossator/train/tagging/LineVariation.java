package org.glossator.train.tagging;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.glossator.EntityType;
import org.glossator.Span;
import org.glossator.train.text.TaggedLine;
import org.glossator.train.text.TaggedMention;

/**
 * Makes other versions of tagged lines: names replaced by names of the same kind, headline
 * capitals, all capitals.
 */
final class LineVariation {
  /** A longer line is no headline. In UTF-16 units. */
  private static final int LONGEST_HEADLINE = 160;

  private static final Set<String> SMALL_WORDS =
      Set.of(
          "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "the",
          "to", "with");

  private final NamePool pool;
  private final VariationRates rates;

  LineVariation(NamePool pool, VariationRates rates) {
    this.pool = requireNonNull(pool, "pool is null");
    this.rates = requireNonNull(rates, "rates are null");
  }

  TaggedLine vary(TaggedLine line, RandomGenerator random) {
    TaggedLine renamed = rename(line, random);
    double draw = random.nextDouble();
    if (renamed.text().length() <= LONGEST_HEADLINE && draw < rates.headline()) {
      return withText(renamed, headline(renamed.text()));
    }
    if (draw > 1 - rates.capitals()) {
      return withText(renamed, capitals(renamed.text()));
    }
    return renamed;
  }

  private TaggedLine rename(TaggedLine line, RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    List<TaggedMention> mentions = new ArrayList<>();
    Map<String, String> chosen = new HashMap<>();
    int end = 0;
    for (TaggedMention mention : line.mentions()) {
      text.append(line.text(), end, mention.span().start());
      String name =
          chosen.computeIfAbsent(
              mention.span().of(line.text()), old -> replacement(old, mention.type(), random));
      mentions.add(
          new TaggedMention(
              new Span(text.length(), text.length() + name.length()), mention.type()));
      text.append(name);
      end = mention.span().end();
    }
    text.append(line.text(), end, line.text().length());
    return new TaggedLine(line.number(), text.toString(), mentions);
  }

  private String replacement(String name, EntityType type, RandomGenerator random) {
    double rate =
        switch (type) {
          case ORGANISATION -> rates.organisation();
          case COMPANY -> rates.company();
          case TECHNOLOGY -> rates.technology();
        };
    return random.nextDouble() < rate ? pool.other(name, type, random).orElse(name) : name;
  }

  /** Capital at the start of every word but the small ones; lengths stay the same. */
  static String headline(String text) {
    char[] units = text.toCharArray();
    int start = 0;
    while (start < units.length) {
      int end = start;
      while (end < units.length && Character.isLetterOrDigit(units[end])) {
        end++;
      }
      if (end > start
          && (start == 0 || !SMALL_WORDS.contains(text.substring(start, end)))
          && !afterApostrophe(text, start)) {
        units[start] = Character.toUpperCase(units[start]);
      }
      start = Math.max(end, start + 1);
    }
    return new String(units);
  }

  private static boolean afterApostrophe(String text, int start) {
    return start > 0 && (text.charAt(start - 1) == '\'' || text.charAt(start - 1) == '’');
  }

  /** All capitals, where that keeps the length. */
  static String capitals(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return upper.length() == text.length() ? upper : text;
  }

  private static TaggedLine withText(TaggedLine line, String text) {
    return new TaggedLine(line.number(), text, line.mentions());
  }
}
