package org.glossator.evaluate.score;

import java.util.Comparator;
import java.util.Objects;

/**
 * A set of mentions that is scored by itself. Each side of a pair is counted in its own group.
 *
 * @param dimension {@code all}, {@code type}, {@code role}, {@code layout} or {@code name}
 * @param value the dimension's value ({@code COMPANY}, {@code comment}, {@code seen})
 */
public record Group(String dimension, String value) implements Comparable<Group> {
  public static final Group ALL = new Group("all", "ALL");

  private static final Comparator<Group> ORDER =
      Comparator.comparing(Group::dimension).thenComparing(Group::value);

  public Group {
    Objects.requireNonNull(dimension, "dimension");
    Objects.requireNonNull(value, "value");
  }

  @Override
  public int compareTo(Group other) {
    return ORDER.compare(this, other);
  }
}
