package org.glossator.tag.gazetteer;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.EntityType;
import org.glossator.tag.text.Words;

/** What rules and patterns look up of listed names. */
final class ListedWords {
  private static final Pattern LOCAL_GOVERNMENT =
      Pattern.compile(
          "(.+) (?:Municipal|Provincial|City|Prefectural|Autonomous Region)(?: People.s)?"
              + " Government");

  private ListedWords() {}

  /** Provinces and cities whose governments are listed. */
  static Set<String> places(List<GazetteerEntry> entries) {
    Set<String> places = new TreeSet<>();
    for (GazetteerEntry entry : entries) {
      String name = entry.entity().name();
      Matcher matcher = LOCAL_GOVERNMENT.matcher(name);
      if (name.endsWith("Government") && matcher.matches()) {
        places.add(matcher.group(1));
      }
    }
    return places;
  }

  /** Words of listed organisations and technologies and of blocked surfaces, in lower case. */
  static Set<String> ordinary(List<GazetteerEntry> entries, List<BlockedSurface> blocked) {
    Set<String> words = new TreeSet<>();
    for (GazetteerEntry entry : entries) {
      if (entry.type() != EntityType.COMPANY) {
        entry.surfaces().forEach(surface -> Words.each(surface.text(), words::add));
      }
    }
    for (BlockedSurface each : blocked) {
      Words.each(each.surface().text(), words::add);
    }
    return words;
  }
}
