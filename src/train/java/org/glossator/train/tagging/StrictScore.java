package org.glossator.train.tagging;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.glossator.train.text.TaggedMention;

/**
 * Counts of mentions by strict matching (same span and type): found and right, found, and wanted.
 * Zero over zero is zero.
 */
record StrictScore(int right, int found, int wanted) {
  static final StrictScore NONE = new StrictScore(0, 0, 0);

  static StrictScore of(Collection<TaggedMention> found, Collection<TaggedMention> wanted) {
    Set<TaggedMention> unique = Set.copyOf(wanted);
    int right = (int) Set.copyOf(found).stream().filter(unique::contains).count();
    return new StrictScore(right, found.size(), wanted.size());
  }

  StrictScore plus(StrictScore other) {
    return new StrictScore(right + other.right, found + other.found, wanted + other.wanted);
  }

  double precision() {
    return found == 0 ? 0 : (double) right / found;
  }

  double recall() {
    return wanted == 0 ? 0 : (double) right / wanted;
  }

  double f1() {
    return found + wanted == 0 ? 0 : 2.0 * right / (found + wanted);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %.3f R %.3f F1 %.3f (%d right of %d found, %d wanted)",
        precision(),
        recall(),
        f1(),
        right,
        found,
        wanted);
  }
}
