package org.glossator.evaluate.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.glossator.corpus.BriefFile;
import org.glossator.corpus.BriefFile.EvidenceEntry;
import org.glossator.corpus.BriefFile.ItemEntry;
import org.glossator.corpus.BriefFile.SectorEntry;
import org.glossator.corpus.Range;
import org.glossator.evaluate.score.Matching.Pair;

/** Lists what is wrong in one brief. Used once. */
final class ErrorFinder {
  private static final int AROUND = 60;
  private static final int HEADLINE = 90;

  private final BriefPair brief;
  private final KnownNames names;
  private final int[] text;
  private final List<ErrorCase> cases = new ArrayList<>();

  ErrorFinder(BriefPair brief, KnownNames names) {
    this.brief = brief;
    this.names = names;
    this.text = brief.text().codePoints().toArray();
  }

  List<ErrorCase> find(Matching matching, List<SectorOutcome> sectors) {
    matching.pairs().forEach(this::pair);
    for (Marked missed : matching.missed()) {
      add(Cause.MISSED, Answer.of(missed), Answer.NONE, lostAt(missed.range()));
    }
    for (Marked spurious : matching.spurious()) {
      add(Cause.SPURIOUS, Answer.NONE, Answer.of(spurious), EvidenceText.of(spurious));
    }
    items(Cause.MISSED_ITEM, brief.gold(), brief.predicted());
    if (!brief.gold().items().isEmpty()) {
      items(Cause.SPURIOUS_ITEM, brief.predicted(), brief.gold());
    }
    sectors.stream().filter(each -> !each.right()).forEach(this::sector);
    cases.sort(
        Comparator.<ErrorCase>comparingInt(each -> each.subject().start())
            .thenComparingInt(each -> each.subject().end())
            .thenComparing(ErrorCase::cause)
            .thenComparing(each -> each.subject().label()));
    return List.copyOf(cases);
  }

  private void pair(Pair pair) {
    Answer gold = Answer.of(pair.gold());
    Answer predicted = Answer.of(pair.predicted());
    List<String> evidence = EvidenceText.of(pair.predicted());
    if (pair.sameRange() && pair.sameType()) {
      if (!gold.identity().isEmpty()
          && !names.same(pair.gold().entity(), pair.predicted().entity())) {
        add(Cause.WRONG_IDENTITY, gold, predicted, evidence);
      }
    } else if (pair.sameRange()) {
      add(Cause.TYPE, gold, predicted, evidence);
    } else {
      add(pair.sameType() ? Cause.BOUNDARY : Cause.BOUNDARY_AND_TYPE, gold, predicted, evidence);
    }
  }

  /** Proposals for the place that lost against a predicted mention. */
  private List<String> lostAt(Range range) {
    return brief.predicted().mentions().stream()
        .flatMap(each -> each.evidence().stream())
        .filter(each -> each.start() != null && each.end() != null && "lost".equals(each.source()))
        .filter(each -> new Range(each.start(), each.end()).overlaps(range))
        .map(EvidenceText::of)
        .distinct()
        .toList();
  }

  private void items(Cause cause, BriefFile from, BriefFile in) {
    Set<Integer> starts = in.items().stream().map(ItemEntry::start).collect(Collectors.toSet());
    Set<Integer> told = new HashSet<>();
    for (ItemEntry item : from.items()) {
      if (!starts.contains(item.start()) && told.add(item.start())) {
        Answer answer =
            new Answer(
                item.kind() == null ? "item" : item.kind(),
                headline(item.start()),
                "",
                item.start(),
                item.start());
        boolean missed = cause == Cause.MISSED_ITEM;
        add(cause, missed ? answer : Answer.NONE, missed ? Answer.NONE : answer, List.of());
      }
    }
  }

  private void sector(SectorOutcome outcome) {
    String headline = headline(outcome.start());
    Answer gold = new Answer(outcome.gold(), headline, "", outcome.start(), outcome.start());
    Answer predicted =
        outcome.guess().isEmpty()
            ? Answer.NONE
            : new Answer(outcome.guess(), headline, "", outcome.start(), outcome.start());
    add(
        Cause.SECTOR,
        gold,
        predicted,
        outcome.predicted().stream().flatMap(each -> reasons(each).stream()).toList());
  }

  private static List<String> reasons(SectorEntry entry) {
    List<String> reasons = new ArrayList<>();
    if (!entry.ranking().isEmpty()) {
      reasons.add(
          entry.ranking().stream()
              .limit(3)
              .map(each -> each.sector() + " " + each.probability())
              .collect(Collectors.joining(", ")));
    }
    entry.reasons().stream()
        .limit(3)
        .map(each -> each.kind() + ": " + each.text())
        .forEach(reasons::add);
    return reasons;
  }

  private String headline(int start) {
    return quote(start, start + HEADLINE).lines().findFirst().orElse("").strip();
  }

  private void add(Cause cause, Answer gold, Answer predicted, List<String> evidence) {
    Answer subject = gold.absent() ? predicted : gold;
    int start =
        gold.absent() || predicted.absent()
            ? subject.start()
            : Math.min(gold.start(), predicted.start());
    int end = Math.max(gold.end(), predicted.end());
    cases.add(
        new ErrorCase(
            brief.id(),
            cause,
            gold,
            predicted,
            new ErrorCase.Context(
                quote(start - AROUND, start),
                end > start ? quote(start, end) : "",
                quote(Math.max(start, end), Math.max(start, end) + AROUND),
                brief.roleAt(subject.start()),
                evidence)));
  }

  private String quote(int start, int end) {
    int from = Math.clamp(start, 0, text.length);
    int to = Math.clamp(end, from, text.length);
    return new String(text, from, to - from);
  }

  /** Evidence in words. */
  static final class EvidenceText {
    private EvidenceText() {}

    static List<String> of(Marked mention) {
      return mention.entry().evidence().stream().map(EvidenceText::of).toList();
    }

    static String of(EvidenceEntry evidence) {
      return switch (evidence.source()) {
        case "gazetteer" ->
            evidence.file()
                + ":"
                + evidence.line()
                + " "
                + evidence.entry()
                + " \""
                + evidence.surface()
                + "\" ("
                + evidence.rule()
                + ")";
        case "model" -> evidence.model() + ": " + evidence.label() + " " + evidence.confidence();
        case "document" ->
            evidence.rule() + " of the mention at " + evidence.start() + ".." + evidence.end();
        case "lost" ->
            "lost: "
                + evidence.type()
                + " "
                + (evidence.entity() == null ? "" : evidence.entity().name())
                + " ("
                + evidence.rule()
                + ")";
        default -> evidence.source();
      };
    }
  }
}
