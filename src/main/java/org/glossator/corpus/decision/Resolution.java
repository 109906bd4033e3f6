package org.glossator.corpus.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.AnnotatedBrief;
import org.glossator.Evidence;
import org.glossator.Item;
import org.glossator.Mention;
import org.glossator.SectorDecision;
import org.glossator.SectorReason;
import org.glossator.SectorScore;
import org.glossator.Span;

/**
 * Lays decisions over a brief. A decided mention replaces every mention of the machine that
 * overlaps it, a deletion removes the machine's mention of just that range, a completed item keeps
 * no mention of the machine alone. Applying the same decisions again changes nothing.
 */
public final class Resolution {
  private final AnnotatedBrief machine;
  private final TextPoints points;
  private final NavigableMap<Span, Reading> present = new TreeMap<>();
  private final NavigableMap<Span, Decision> decided = new TreeMap<>();
  private final Map<String, Decision> filed = new HashMap<>();
  private final Map<String, Decision> completed = new HashMap<>();
  private final List<Decision> lost = new ArrayList<>();

  private Resolution(AnnotatedBrief machine) {
    this.machine = machine;
    this.points = new TextPoints(machine.brief().text());
  }

  /**
   * Lays decisions over what the machine found.
   *
   * @param decisions those that hold for the brief, in the order of {@link Decisions}
   */
  public static Resolved apply(AnnotatedBrief machine, List<Decision> decisions) {
    Resolution resolution = new Resolution(machine);
    decisions.forEach(resolution::take);
    return resolution.resolved();
  }

  /** Digest of an item's text, as a completion holds it. */
  public static String digest(Item item, String text) {
    return DigestUtils.sha256Hex(item.span().of(text));
  }

  /** Where an anchor taken in a source of the given digest stands in a brief. */
  public static Optional<Span> find(AnnotatedBrief brief, String sha256, Anchor anchor) {
    return anchor.in(brief.brief().text(), sha256.equals(brief.brief().source().sha256()));
  }

  private Optional<Span> find(Decision decision, Anchor anchor) {
    return anchor.in(points, decision.place().sha256().equals(machine.brief().source().sha256()));
  }

  private void take(Decision decision) {
    Optional<Span> place = find(decision, decision.place().anchor());
    if (place.isEmpty()) {
      lost.add(decision);
      return;
    }
    Span span = place.get();
    switch (decision.verdict()) {
      case Verdict.Accepted each -> claim(span, each.now(), decision);
      case Verdict.Added each -> claim(span, each.now(), decision);
      case Verdict.Corrected each -> correct(span, each, decision);
      case Verdict.Deleted _ -> {
        present.remove(span);
        decided.put(span, decision);
      }
      case Verdict.Filed _ ->
          item(span)
              .ifPresentOrElse(item -> filed.put(item.id(), decision), () -> lost.add(decision));
      case Verdict.Completed each ->
          item(span)
              .filter(item -> digest(item, points.text()).equals(each.digest()))
              .ifPresentOrElse(
                  item -> completed.put(item.id(), decision), () -> lost.add(decision));
      case Verdict.Undone _ ->
          throw new IllegalArgumentException("an undoing is no decision on a place");
    }
  }

  private void correct(Span from, Verdict.Corrected verdict, Decision decision) {
    Optional<Span> to = find(decision, verdict.to());
    if (to.isEmpty()) {
      lost.add(decision);
      return;
    }
    if (!to.get().equals(from)) {
      present.remove(from);
      decided.put(from, decision);
    }
    claim(to.get(), verdict.now(), decision);
  }

  private void claim(Span span, Reading reading, Decision decision) {
    List<Span> overlapped = overlapped(span);
    overlapped.forEach(present::remove);
    overlapped.forEach(decided::remove);
    present.put(span, reading);
    decided.put(span, decision);
  }

  /** What stands at a range; present ranges do not overlap one another. */
  private List<Span> overlapped(Span span) {
    List<Span> result = new ArrayList<>();
    Span before = present.floorKey(span);
    if (before != null && before.overlaps(span)) {
      result.add(before);
    }
    for (Span each : present.tailMap(span, false).keySet()) {
      if (each.start() >= span.end()) {
        break;
      }
      result.add(each);
    }
    return result;
  }

  private boolean isFree(Span span) {
    Span before = present.floorKey(span);
    Span after = present.higherKey(span);
    return (before == null || !before.overlaps(span)) && (after == null || !after.overlaps(span));
  }

  private Optional<Item> item(Span headline) {
    return machine.brief().items().stream()
        .filter(each -> each.span().contains(headline.start()))
        .findFirst();
  }

  private Resolved resolved() {
    List<Mention> mentions = new ArrayList<>();
    for (Mention mention : machine.mentions()) {
      if (stands(mention.span())) {
        mentions.add(mention);
      }
    }
    present.forEach((span, reading) ->
        mentions.add(
            new Mention(
                span,
                reading.type(),
                reading.entity(),
                1,
                evidence(decided.get(span), ofMachine(span)))));
    mentions.sort(Comparator.comparing(Mention::span));
    SortedMap<String, SectorDecision> sectors = new TreeMap<>(machine.sectors());
    filed.forEach((item, decision) -> sectors.put(item, sector(item, decision)));
    return new Resolved(
        new AnnotatedBrief(
            machine.brief(), machine.sentences(), mentions, sectors, machine.provenance()),
        decided,
        filed,
        completed,
        lost);
  }

  private Optional<Mention> ofMachine(Span span) {
    int index = machine.firstMention(span.start());
    return Optional.of(machine.mentions())
        .filter(each -> index < each.size())
        .map(each -> each.get(index))
        .filter(each -> each.span().equals(span));
  }

  private boolean stands(Span machines) {
    return !decided.containsKey(machines)
        && isFree(machines)
        && (completed.isEmpty()
            || item(machines).map(Item::id).filter(completed::containsKey).isEmpty());
  }

  private static List<Evidence> evidence(Decision decision, Optional<Mention> machines) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence.Decided(decision.author().reviewer(), decision.id()));
    machines.stream()
        .flatMap(each -> each.evidence().stream())
        .filter(each -> !(each instanceof Evidence.Decided))
        .forEach(evidence::add);
    return evidence;
  }

  private SectorDecision sector(String item, Decision decision) {
    if (!(decision.verdict() instanceof Verdict.Filed verdict)) {
      throw new IllegalArgumentException(decision.id() + " files nothing");
    }
    SectorScore primary = new SectorScore(verdict.primary(), 1);
    List<SectorScore> ranking = new ArrayList<>();
    ranking.add(primary);
    SectorDecision before = machine.sectors().get(item);
    if (before != null) {
      before.ranking().stream()
          .filter(each -> !each.sector().equals(primary.sector()))
          .map(each -> new SectorScore(each.sector(), 0))
          .forEach(ranking::add);
    }
    String reason = decision.author().reviewer() + " (" + decision.id() + ")";
    return new SectorDecision.Assigned(
        primary, verdict.secondary(), ranking, List.of(new SectorReason("decision", reason, 1)));
  }
}
