package org.glossator.evaluate.score;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.evaluate.score.Matching.Pair;
import org.glossator.evaluate.score.Scheme.Credit;

/** Counts a matching by scheme and by group. Thread-safe. */
final class EntityScorer {
  private final KnownNames names;

  EntityScorer(KnownNames names) {
    this.names = Objects.requireNonNull(names, "names");
  }

  SortedMap<Group, SchemeTallies> score(BriefPair brief, Matching matching) {
    Map<Group, Map<Scheme, Tally>> sums = new TreeMap<>();
    for (Pair pair : matching.pairs()) {
      for (Scheme scheme : Scheme.values()) {
        Credit credit = scheme.credit(pair);
        add(sums, brief, pair.gold(), scheme, new Tally(Side.NONE.plus(credit), Side.NONE));
        add(sums, brief, pair.predicted(), scheme, new Tally(Side.NONE, Side.NONE.plus(credit)));
      }
    }
    Side alone = Side.NONE.plus(Credit.ALONE);
    for (Scheme scheme : Scheme.values()) {
      matching
          .missed()
          .forEach(each -> add(sums, brief, each, scheme, new Tally(alone, Side.NONE)));
      matching
          .spurious()
          .forEach(each -> add(sums, brief, each, scheme, new Tally(Side.NONE, alone)));
    }
    SortedMap<Group, SchemeTallies> result = new TreeMap<>();
    sums.forEach((group, tallies) -> result.put(group, SchemeTallies.of(tallies)));
    return result;
  }

  private void add(
      Map<Group, Map<Scheme, Tally>> sums,
      BriefPair brief,
      Marked mention,
      Scheme scheme,
      Tally tally) {
    for (Group group : groups(brief, mention)) {
      sums.computeIfAbsent(group, _ -> new EnumMap<>(Scheme.class))
          .merge(scheme, tally, Tally::plus);
    }
  }

  private List<Group> groups(BriefPair brief, Marked mention) {
    return List.of(
        Group.ALL,
        new Group("type", mention.type().name()),
        new Group("role", brief.roleAt(mention.range().start())),
        new Group("layout", brief.layout()),
        new Group("name", names.seen(mention.text()) ? "seen" : "unseen"));
  }
}
