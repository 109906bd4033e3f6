package org.glossator.tag.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.glossator.Brief;
import org.glossator.Span;
import org.glossator.tag.text.TaggedRanges;
import org.glossator.tag.text.Words;

/** Where single words stand in the tagged ranges of a brief. */
final class WordPlaces {
  private WordPlaces() {}

  /** Places of each of the words, as written, found in one pass. */
  static Map<String, List<Span>> of(Brief brief, Set<String> words) {
    Map<String, List<Span>> places = new TreeMap<>();
    String text = brief.text();
    for (Span range : TaggedRanges.of(brief).ranges()) {
      int index = range.start();
      while (index < range.end()) {
        if (!isUnit(text.charAt(index))) {
          index++;
          continue;
        }
        int start = index;
        while (index < range.end() && isUnit(text.charAt(index))) {
          index++;
        }
        String word = text.substring(start, index);
        if (words.contains(word) && Words.endsAt(text, index) && Words.startsAt(text, start)) {
          places.computeIfAbsent(word, key -> new ArrayList<>()).add(new Span(start, index));
        }
      }
    }
    return places;
  }

  private static boolean isUnit(char unit) {
    return unit == '&' || (Words.isWordUnit(unit) && !Words.isHan(unit));
  }
}
