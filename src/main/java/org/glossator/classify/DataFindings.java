package org.glossator.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is wrong with training items.
 *
 * @param problems forbid a training: sectors with too few items, equal items, items that quote the
 *     evaluation
 * @param warnings are worth a look: sectors with few items, items that resemble each other
 */
public record DataFindings(List<String> problems, List<String> warnings) {
  private static final int FEWEST = 5;
  private static final int FEW = 30;
  private static final int QUOTE = 12;
  private static final int SHINGLE = 3;
  private static final double SIMILAR = 0.5;

  public DataFindings {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /**
   * Looks at items.
   *
   * @param evaluation texts that no item may share twelve words in a row with
   */
  static DataFindings of(Taxonomy taxonomy, List<TrainingItem> items, List<String> evaluation) {
    List<String> problems = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    checkCounts(taxonomy, items, problems, warnings);
    checkDuplicates(items, problems, warnings);
    checkLeakage(items, evaluation, problems);
    return new DataFindings(problems, warnings);
  }

  private static void checkCounts(
      Taxonomy taxonomy, List<TrainingItem> items, List<String> problems, List<String> warnings) {
    Map<String, Integer> counts = new TreeMap<>();
    taxonomy.ids().forEach(id -> counts.put(id, 0));
    items.forEach(item -> counts.merge(item.sector(), 1, Integer::sum));
    counts.forEach((sector, count) -> {
      if (count < FEWEST) {
        problems.add(
            "sector '" + sector + "': found " + count + " items, expected " + FEWEST + " or more");
      } else if (count < FEW) {
        warnings.add(
            "sector '" + sector + "': found " + count + " items, better " + FEW + " or more");
      }
    });
  }

  private static void checkDuplicates(
      List<TrainingItem> items, List<String> problems, List<String> warnings) {
    Map<String, String> seen = new HashMap<>();
    Map<String, List<Integer>> holders = new HashMap<>();
    List<Set<String>> shingles = new ArrayList<>();
    for (TrainingItem item : items) {
      List<String> words = words(item.text().whole());
      String earlier = seen.putIfAbsent(String.join(" ", words), item.id());
      if (earlier != null) {
        problems.add("items " + earlier + " and " + item.id() + " have the same words");
      }
      Set<String> own = new HashSet<>(runs(words, SHINGLE));
      Map<Integer, Integer> shared = new TreeMap<>();
      for (String shingle : own) {
        holders
            .getOrDefault(shingle, List.of())
            .forEach(other -> shared.merge(other, 1, Integer::sum));
        holders.computeIfAbsent(shingle, none -> new ArrayList<>()).add(shingles.size());
      }
      shared.forEach((other, count) -> {
        double similarity = (double) count / (own.size() + shingles.get(other).size() - count);
        if (similarity >= SIMILAR && earlier == null) {
          warnings.add(
              String.format(
                  Locale.ROOT,
                  "items %s and %s share %.0f %% of their word triples",
                  items.get(other).id(),
                  item.id(),
                  100 * similarity));
        }
      });
      shingles.add(own);
    }
  }

  private static void checkLeakage(
      List<TrainingItem> items, List<String> evaluation, List<String> problems) {
    Set<String> quotes = new HashSet<>();
    evaluation.forEach(text -> quotes.addAll(runs(words(text), QUOTE)));
    for (TrainingItem item : items) {
      runs(words(item.text().whole()), QUOTE).stream()
          .filter(quotes::contains)
          .findFirst()
          .ifPresent(
              quote -> problems.add("item " + item.id() + " quotes the evaluation: " + quote));
    }
  }

  private static List<String> runs(List<String> words, int length) {
    List<String> runs = new ArrayList<>();
    for (int start = 0; start + length <= words.size(); start++) {
      runs.add(String.join(" ", words.subList(start, start + length)));
    }
    return runs;
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
