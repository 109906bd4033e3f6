package org.glossator.corpus.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Decisions of any number of reviewers, in the order in which they hold: a lead's after all others,
 * else by time, equal times by reviewer, then as in the file. Immutable.
 */
public final class Decisions {
  public static final Decisions NONE = new Decisions();

  private static final Comparator<Decision> ORDER =
      Comparator.comparing((Decision each) -> each.author().lead())
          .thenComparing(each -> each.author().at())
          .thenComparing(each -> each.author().reviewer());

  private final List<Decision> all;
  private final List<Decision> active;
  private final Set<String> undone;
  private final Map<String, Decision> byId;
  private final Map<String, List<Decision>> byBrief;
  private final Map<String, List<Decision>> byDigest;

  private Decisions() {
    all = List.of();
    active = List.of();
    undone = Set.of();
    byId = Map.of();
    byBrief = Map.of();
    byDigest = Map.of();
  }

  /** What came before, and further decisions, which are later than all of it. */
  private Decisions(Decisions before, List<Decision> later, Set<String> undone) {
    this.all = joined(before.all, later);
    this.undone = undone;
    List<Decision> holding = later.stream().filter(this::holds).toList();
    this.active = joined(before.active, holding);
    this.byId = new HashMap<>(before.byId);
    later.forEach(each -> byId.put(each.id(), each));
    this.byBrief = joined(before.byBrief, holding, each -> each.place().brief());
    this.byDigest = joined(before.byDigest, holding, each -> each.place().sha256());
  }

  private static List<Decision> joined(List<Decision> before, List<Decision> later) {
    List<Decision> both = new ArrayList<>(before.size() + later.size());
    both.addAll(before);
    both.addAll(later);
    return Collections.unmodifiableList(both);
  }

  private static Map<String, List<Decision>> joined(
      Map<String, List<Decision>> before, List<Decision> later, Function<Decision, String> key) {
    Map<String, List<Decision>> groups = new HashMap<>();
    later.forEach(
        each -> groups.computeIfAbsent(key.apply(each), _ -> new ArrayList<>()).add(each));
    Map<String, List<Decision>> both = new HashMap<>(before);
    groups.forEach((name, group) -> both.merge(name, group, Decisions::joined));
    return both;
  }

  /**
   * Gathers the decisions that hold.
   *
   * @param decisions of each reviewer in the order of the file; of equal ids the first counts
   */
  public static Decisions of(Collection<Decision> decisions) {
    Map<String, Decision> unique = new LinkedHashMap<>();
    decisions.forEach(each -> unique.putIfAbsent(each.id(), each));
    List<Decision> ordered = unique.values().stream().sorted(ORDER).toList();
    return new Decisions(NONE, ordered, undone(ordered));
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

  /** These and more; done quickly where all of them are new, later and no undoing. */
  public Decisions with(Collection<Decision> more) {
    if (areSimplyLater(more)) {
      return new Decisions(this, List.copyOf(more), undone);
    }
    List<Decision> both = new ArrayList<>(all);
    both.addAll(more);
    return of(both);
  }

  private boolean areSimplyLater(Collection<Decision> more) {
    Decision last = all.isEmpty() ? null : all.getLast();
    Set<String> ids = new HashSet<>();
    for (Decision each : more) {
      if (each.verdict() instanceof Verdict.Undone
          || byId.containsKey(each.id())
          || !ids.add(each.id())
          || (last != null && ORDER.compare(last, each) > 0)) {
        return false;
      }
      last = each;
    }
    return true;
  }
}
