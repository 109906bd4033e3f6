package org.glossator.tag.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glossator.tag.text.AlignedText;

/** What differs between two states of the gazetteers. Immutable and thread-safe. */
public final class NameChanges {
  private final SurfaceMatcher<String> matcher;
  private final int count;
  private final boolean linesMoved;

  public NameChanges(List<ListedLine> before, List<ListedLine> now) {
    Map<String, ListedLine> earlier = new HashMap<>();
    before.forEach(each -> earlier.put(each.key(), each));
    TreeMap<String, Set<String>> changed = new TreeMap<>();
    boolean moved = false;
    for (ListedLine line : now) {
      ListedLine old = earlier.remove(line.key());
      if (old == null) {
        changed.put(line.key(), Set.copyOf(line.surfaces()));
      } else {
        moved |= old.line() != line.line();
        if (!old.content().equals(line.content())) {
          changed.put(line.key(), difference(old, line));
        }
      }
    }
    earlier.forEach((key, line) -> changed.put(key, Set.copyOf(line.surfaces())));
    List<SurfaceMatcher.Item<String>> items = new ArrayList<>();
    changed.forEach((key, surfaces) ->
        surfaces.forEach(each -> {
          SurfaceIndex.Item item = SurfaceIndex.Item.anyCase(ListedLine.written(each));
          items.add(new SurfaceMatcher.Item<>(item.surface(), item.type(), key.replace('\t', ' ')));
        }));
    matcher = new SurfaceMatcher<>(items);
    count = changed.size();
    linesMoved = moved;
  }

  /** The surfaces that one of the two has, or all where the meaning differs. */
  private static Set<String> difference(ListedLine old, ListedLine line) {
    Set<String> all = new TreeSet<>(old.surfaces());
    all.addAll(line.surfaces());
    if (old.meaning().equals(line.meaning())) {
      Set<String> common = new TreeSet<>(old.surfaces());
      common.retainAll(line.surfaces());
      all.removeAll(common);
    }
    return all;
  }

  /** Lines added, removed or altered. */
  public int count() {
    return count;
  }

  /** Whether a line that both states hold has another number. */
  public boolean linesMoved() {
    return linesMoved;
  }

  /** The first changed entry (file and id) that stands in the text. */
  public Optional<String> touching(String text) {
    TreeSet<String> found = new TreeSet<>();
    matcher.match(text, AlignedText.of(text), (_, key) -> found.add(key));
    return found.isEmpty() ? Optional.empty() : Optional.of(found.first());
  }
}
