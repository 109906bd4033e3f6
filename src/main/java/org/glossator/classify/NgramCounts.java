package org.glossator.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts n-grams of an item: the headline twice, a comment half. */
final class NgramCounts {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern NUMBER = Pattern.compile("\\p{N}+");
  private static final double HEADLINE = 2;
  private static final double COMMENT = 0.5;
  private static final int SHORTEST_RUN = 3;
  private static final int LONGEST_RUN = 5;

  private NgramCounts() {}

  /** The n-grams of a kind with their counts. */
  static Map<String, Double> of(FeatureKind kind, ItemText text) {
    Map<String, Double> counts = new HashMap<>();
    boolean characters = kind == FeatureKind.CHARACTERS;
    add(counts, text.headline(), HEADLINE, characters);
    add(counts, text.body(), 1, characters);
    add(counts, text.comment(), COMMENT, characters);
    if (kind == FeatureKind.WORDS_AND_HINTS) {
      for (SectorHint hint : text.hints()) {
        for (String sector : hint.sectors()) {
          counts.merge(hintName(hint, sector), 1.0, Double::sum);
        }
      }
    }
    return counts;
  }

  /** The name of the feature that counts hints at a sector; no word holds a colon. */
  static String hintName(SectorHint hint, String sector) {
    return (hint.technology() ? "technology:" : "actor:") + sector;
  }

  private static void add(
      Map<String, Double> counts, String text, double weight, boolean characters) {
    List<String> words = words(text);
    for (int index = 0; index < words.size(); index++) {
      if (characters) {
        addRuns(counts, " " + words.get(index) + " ", weight);
      } else {
        counts.merge(words.get(index), weight, Double::sum);
        if (index > 0) {
          counts.merge(words.get(index - 1) + " " + words.get(index), weight, Double::sum);
        }
      }
    }
  }

  private static void addRuns(Map<String, Double> counts, String word, double weight) {
    for (int length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
      for (int start = 0; start + length <= word.length(); start++) {
        counts.merge(word.substring(start, start + length), weight, Double::sum);
      }
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      words.add(NUMBER.matcher(word).matches() && word.length() > 1 ? "00" : word);
    }
    return words;
  }
}
