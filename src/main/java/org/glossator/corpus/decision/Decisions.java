package org.glossator.corpus.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decisions of any number of reviewers, in the order in which they hold: a lead's after all others,
 * else by time, equal times by reviewer, then as in the file. Immutable.
 */
public final class Decisions {
  public static final Decisions NONE = new Decisions(List.of());

  private static final Comparator<Decision> ORDER =
      Comparator.comparing((Decision each) -> each.author().lead())
          .thenComparing(each -> each.author().at())
          .thenComparing(each -> each.author().reviewer());

  private final List<Decision> all;
  private final List<Decision> active;
  private final Set<String> undone;
  private final Map<String, Decision> byId = new HashMap<>();
  private final Map<String, List<Decision>> byBrief = new HashMap<>();
  private final Map<String, List<Decision>> byDigest = new HashMap<>();

  private Decisions(List<Decision> all) {
    this.all = all;
    all.forEach(each -> byId.put(each.id(), each));
    this.undone = undone(all);
    this.active = all.stream().filter(this::holds).toList();
    for (Decision each : active) {
      byBrief.computeIfAbsent(each.place().brief(), _ -> new ArrayList<>()).add(each);
      byDigest.computeIfAbsent(each.place().sha256(), _ -> new ArrayList<>()).add(each);
    }
  }

  /**
   * Gathers the decisions that hold.
   *
   * @param decisions of each reviewer in the order of the file; of equal ids the first counts
   */
  public static Decisions of(Collection<Decision> decisions) {
    Map<String, Decision> unique = new LinkedHashMap<>();
    decisions.forEach(each -> unique.putIfAbsent(each.id(), each));
    return new Decisions(unique.values().stream().sorted(ORDER).toList());
  }

  private static Set<String> undone(List<Decision> all) {
    List<Decision> latestFirst =
        all.stream()
            .filter(each -> each.verdict() instanceof Verdict.Undone)
            .sorted(Comparator.comparing((Decision each) -> each.author().at()).reversed())
            .toList();
    Set<String> undone = new HashSet<>();
    for (Decision each : latestFirst) {
      if (each.verdict() instanceof Verdict.Undone undoing && !undone.contains(each.id())) {
        undone.addAll(undoing.decisions());
      }
    }
    return undone;
  }

  /** All, the undone and the undoing included. */
  public List<Decision> all() {
    return all;
  }

  /** Those that hold. */
  public List<Decision> active() {
    return active;
  }

  /** One of all, also of the undone. */
  public Optional<Decision> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Whether a decision of these has not been undone. */
  public boolean holds(Decision decision) {
    return !(decision.verdict() instanceof Verdict.Undone) && !isUndone(decision);
  }

  /** Whether a decision, or an undoing, has been undone. */
  public boolean isUndone(Decision decision) {
    return undone.contains(decision.id());
  }

  /** Those that hold for a brief: made on it by id, or on a source of the same content. */
  public List<Decision> of(String brief, String sha256) {
    List<Decision> named = byBrief.getOrDefault(brief, List.of());
    List<Decision> same = byDigest.getOrDefault(sha256, List.of());
    if (same.isEmpty() || same.equals(named) || new HashSet<>(named).containsAll(same)) {
      return named;
    }
    Set<Decision> both = new HashSet<>(named);
    both.addAll(same);
    return active.stream().filter(both::contains).toList();
  }

  public Decisions where(Predicate<Decision> condition) {
    return of(all.stream().filter(condition).toList());
  }

  public Decisions with(Collection<Decision> more) {
    List<Decision> both = new ArrayList<>(all);
    both.addAll(more);
    return of(both);
  }
}
