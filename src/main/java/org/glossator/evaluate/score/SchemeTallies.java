package org.glossator.evaluate.score;

import java.util.EnumMap;
import java.util.Map;

/** A tally for each scheme. Immutable. */
public final class SchemeTallies {
  public static final SchemeTallies NONE = new SchemeTallies(new EnumMap<>(Scheme.class));

  private final Map<Scheme, Tally> tallies;

  private SchemeTallies(Map<Scheme, Tally> tallies) {
    this.tallies = tallies;
  }

  static SchemeTallies of(Map<Scheme, Tally> tallies) {
    Map<Scheme, Tally> copy = new EnumMap<>(Scheme.class);
    copy.putAll(tallies);
    return new SchemeTallies(copy);
  }

  public Tally get(Scheme scheme) {
    return tallies.getOrDefault(scheme, Tally.NONE);
  }

  public SchemeTallies plus(SchemeTallies other) {
    Map<Scheme, Tally> sum = new EnumMap<>(Scheme.class);
    for (Scheme scheme : Scheme.values()) {
      sum.put(scheme, get(scheme).plus(other.get(scheme)));
    }
    return new SchemeTallies(sum);
  }
}
