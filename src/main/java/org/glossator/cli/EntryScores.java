package org.glossator.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.glossator.corpus.BriefFile;
import org.glossator.corpus.BriefFile.EvidenceEntry;
import org.glossator.corpus.BriefFile.MentionEntry;

/**
 * How often each gazetteer line made a mention, and how often gold has the same span and type.
 * Mentions in unscored regions do not count.
 */
final class EntryScores {
  private final Map<String, int[]> counts = new TreeMap<>();
  private final Map<String, String> entries = new HashMap<>();

  /**
   * One line's figures.
   *
   * @param place file and line
   * @param mentions at least 1
   */
  record Row(String place, String entry, int mentions, int right) {
    double precision() {
      return (double) right / mentions;
    }
  }

  /** Adds one brief; both files have the same text. */
  void add(BriefFile gold, BriefFile predicted) {
    Set<String> right = new HashSet<>();
    gold.mentions().forEach(each -> right.add(key(each)));
    for (MentionEntry mention : predicted.mentions()) {
      if (gold.ignored().stream().noneMatch(mention.range()::overlaps)) {
        Set<String> places = new HashSet<>();
        for (EvidenceEntry evidence : mention.evidence()) {
          if (evidence.source().equals("gazetteer")) {
            String place = evidence.file() + ":" + evidence.line();
            entries.put(place, evidence.entry());
            places.add(place);
          }
        }
        for (String place : places) {
          int[] count = counts.computeIfAbsent(place, key -> new int[2]);
          count[0]++;
          count[1] += right.contains(key(mention)) ? 1 : 0;
        }
      }
    }
  }

  /** All lines that made a mention, the one with most mistakes first. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    counts.forEach((place, count) ->
        rows.add(new Row(place, entries.getOrDefault(place, ""), count[0], count[1])));
    rows.sort(
        Comparator.comparingInt((Row row) -> row.right() - row.mentions())
            .thenComparing(Comparator.comparingInt(Row::mentions).reversed())
            .thenComparing(Row::place));
    return rows;
  }

  private static String key(MentionEntry mention) {
    return mention.start() + " " + mention.end() + " " + mention.type();
  }
}
