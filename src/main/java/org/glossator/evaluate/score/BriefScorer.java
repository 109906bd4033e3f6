package org.glossator.evaluate.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.glossator.corpus.BriefFile;
import org.glossator.corpus.BriefFile.ItemEntry;
import org.glossator.corpus.Range;
import org.glossator.evaluate.score.Matching.Pair;

/** Scores one brief. Thread-safe. */
public final class BriefScorer {
  private final KnownNames names;
  private final EntityScorer entityScorer;
  private final MentionMatcher matcher = new MentionMatcher();
  private final ChunkScorer chunkScorer = new ChunkScorer();

  public BriefScorer(KnownNames names) {
    this.names = Objects.requireNonNull(names, "names");
    this.entityScorer = new EntityScorer(names);
  }

  public BriefScore score(BriefPair brief) {
    List<Marked> gold = brief.goldMentions();
    List<Marked> predicted = brief.predictedMentions();
    Matching matching = matcher.match(gold, predicted);
    List<SectorOutcome> sectors = sectors(brief);
    Figures figures =
        new Figures(
            chunkScorer.score(tokens(brief), gold, predicted),
            linkedSpans(matching),
            linked(matching),
            items(brief),
            roles(brief));
    ErrorFinder errors = new ErrorFinder(brief, names);
    return new BriefScore(
        brief.id(),
        entityScorer.score(brief, matching),
        figures,
        sectors,
        errors.find(matching, sectors));
  }

  private static List<Range> tokens(BriefPair brief) {
    if (!brief.predicted().tokens().isEmpty()) {
      return brief.predicted().tokens();
    }
    if (!brief.gold().tokens().isEmpty()) {
      return brief.gold().tokens();
    }
    String text = brief.text();
    return ChunkScorer.codePoints(text.codePointCount(0, text.length()));
  }

  /** Only mentions whose identity gold names are asked for theirs. */
  private static boolean named(Marked gold) {
    return !gold.entity().name().isEmpty();
  }

  private Tally linkedSpans(Matching matching) {
    List<Pair> found =
        matching.pairs().stream().filter(each -> each.sameRange() && named(each.gold())).toList();
    int right = (int) found.stream().filter(this::sameEntity).count();
    return Tally.of(right, found.size(), found.size());
  }

  private Tally linked(Matching matching) {
    int right =
        (int)
            matching.pairs().stream()
                .filter(each -> each.sameRange() && each.sameType() && named(each.gold()))
                .filter(this::sameEntity)
                .count();
    int gold =
        (int)
            (matching.pairs().stream().filter(each -> named(each.gold())).count()
                + matching.missed().stream().filter(BriefScorer::named).count());
    if (gold == 0) {
      return Tally.NONE;
    }
    int unasked = (int) matching.pairs().stream().filter(each -> !named(each.gold())).count();
    return Tally.of(right, gold, matching.pairs().size() - unasked + matching.spurious().size());
  }

  private boolean sameEntity(Pair pair) {
    return names.same(pair.gold().entity(), pair.predicted().entity());
  }

  private static Tally items(BriefPair brief) {
    Set<Integer> gold = starts(brief.gold());
    Set<Integer> predicted = starts(brief.predicted());
    Set<Integer> both = new HashSet<>(gold);
    both.retainAll(predicted);
    return gold.isEmpty() ? Tally.NONE : Tally.of(both.size(), gold.size(), predicted.size());
  }

  private static Set<Integer> starts(BriefFile file) {
    Set<Integer> starts = new HashSet<>();
    file.items().forEach(each -> starts.add(each.start()));
    return starts;
  }

  private static Tally roles(BriefPair brief) {
    List<BriefFile.RoleEntry> gold = roles(brief.gold());
    if (gold.isEmpty()) {
      return Tally.NONE;
    }
    List<BriefFile.RoleEntry> predicted = roles(brief.predicted());
    Set<BriefFile.RoleEntry> both = new HashSet<>(gold);
    both.retainAll(predicted);
    return Tally.of(both.size(), gold.size(), predicted.size());
  }

  private static List<BriefFile.RoleEntry> roles(BriefFile file) {
    return file.items().stream().flatMap(each -> each.roles().stream()).distinct().toList();
  }

  private static List<SectorOutcome> sectors(BriefPair brief) {
    Map<Integer, ItemEntry> predicted = new HashMap<>();
    brief.predicted().items().forEach(each -> predicted.putIfAbsent(each.start(), each));
    List<SectorOutcome> outcomes = new ArrayList<>();
    for (ItemEntry item : brief.gold().items()) {
      if (item.sector() != null && item.sector().primary() != null) {
        outcomes.add(
            new SectorOutcome(
                item.start(),
                item.sector().primary(),
                item.sector().secondary(),
                Optional.ofNullable(predicted.get(item.start())).map(ItemEntry::sector)));
      }
    }
    outcomes.sort(Comparator.comparingInt(SectorOutcome::start));
    return outcomes;
  }
}
