package org.glossator.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glossator.EntityType;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.Reading;
import org.glossator.corpus.decision.Verdict;

/**
 * What decisions teach.
 *
 * @param proposals ordered by kind, then surface
 * @param contradictions surfaces that were decided in different ways, in words
 */
public record Proposals(List<Proposal> proposals, List<String> contradictions) {
  private static final String UNLISTED = "new:";

  public Proposals {
    proposals = List.copyOf(proposals);
    contradictions = List.copyOf(contradictions);
  }

  /** Collects the proposals of decisions that hold. */
  public static Proposals of(List<Decision> active) {
    Collector collector = new Collector();
    active.forEach(collector::add);
    return collector.proposals();
  }

  private record Key(String surface, Reading reading) {}

  private static final class Collector {
    private final Map<Key, Proposal> positive = new HashMap<>();
    private final Map<Key, Proposal> blocked = new HashMap<>();
    private final Map<String, Set<Reading>> kept = new TreeMap<>();

    void add(Decision decision) {
      Verdict verdict = decision.verdict();
      String quote = decision.place().anchor().exact();
      switch (verdict) {
        case Verdict.Accepted each -> {
          keep(quote, each.now());
          if (isUnlisted(each.now())) {
            propose(Proposal.Kind.NEW_ENTITY, quote, each.now(), decision);
          }
        }
        case Verdict.Added each -> {
          keep(quote, each.now());
          propose(kind(each.now()), quote, each.now(), decision);
        }
        case Verdict.Corrected each -> {
          keep(each.to().exact(), each.now());
          propose(kind(each, quote), each.to().exact(), each.now(), decision);
        }
        case Verdict.Deleted each ->
            each.was()
                .ifPresent(was ->
                    blocked.merge(
                        new Key(quote, was),
                        proposal(Proposal.Kind.BLOCK, quote, was, decision),
                        Collector::together));
        case Verdict.Filed _, Verdict.Completed _, Verdict.Undone _ -> {}
      }
    }

    private static boolean isUnlisted(Reading reading) {
      return reading.entity().id().startsWith(UNLISTED);
    }

    private static Proposal.Kind kind(Reading now) {
      return isUnlisted(now) ? Proposal.Kind.NEW_ENTITY : Proposal.Kind.ADD_ALIAS;
    }

    private static Proposal.Kind kind(Verdict.Corrected verdict, String quote) {
      Optional<Reading> was = verdict.was();
      if (was.isEmpty() || !verdict.to().exact().equals(quote)) {
        return kind(verdict.now());
      }
      return was.get().type() == verdict.now().type() ? Proposal.Kind.RELINK : Proposal.Kind.RETYPE;
    }

    private void keep(String surface, Reading reading) {
      kept.computeIfAbsent(surface, _ -> new HashSet<>()).add(reading);
    }

    private void propose(Proposal.Kind kind, String surface, Reading now, Decision decision) {
      positive.merge(
          new Key(surface, now), proposal(kind, surface, now, decision), Collector::together);
    }

    private static Proposal proposal(
        Proposal.Kind kind, String surface, Reading reading, Decision decision) {
      return new Proposal(
          kind,
          surface,
          reading,
          caseRule(surface, reading.type()),
          new TreeSet<>(Set.of(decision.author().reviewer())),
          1);
    }

    private static String caseRule(String surface, EntityType type) {
      boolean isLower = surface.equals(surface.toLowerCase(Locale.ROOT));
      return type == EntityType.TECHNOLOGY && isLower ? "any" : "capital";
    }

    private static Proposal together(Proposal one, Proposal other) {
      TreeSet<String> reviewers = new TreeSet<>(one.reviewers());
      reviewers.addAll(other.reviewers());
      return new Proposal(
          one.kind(),
          one.surface(),
          one.reading(),
          one.caseRule(),
          reviewers,
          one.places() + other.places());
    }

    Proposals proposals() {
      List<String> contradictions = new ArrayList<>();
      List<Proposal> result = new ArrayList<>();
      kept.forEach((surface, readings) -> {
        if (readings.size() > 1) {
          contradictions.add(
              "\""
                  + surface
                  + "\" was decided as "
                  + String.join(" and as ", readings.stream().map(Words::of).sorted().toList()));
        }
      });
      positive.values().stream()
          .filter(each -> kept.get(each.surface()).size() == 1)
          .forEach(result::add);
      for (Proposal each : blocked.values()) {
        if (isKept(each.surface(), each.reading().type())) {
          contradictions.add(
              "\"" + each.surface() + "\" was deleted at one place and kept at another");
        } else {
          result.add(isKeptInOtherCase(each) ? caseRule(each) : each);
        }
      }
      result.sort(
          java.util.Comparator.comparing(Proposal::kind)
              .thenComparing(Proposal::surface)
              .thenComparing(each -> each.reading().entity().id()));
      return new Proposals(result, contradictions.stream().sorted().toList());
    }

    private boolean isKept(String surface, EntityType type) {
      return kept.getOrDefault(surface, Set.of()).stream().anyMatch(each -> each.type() == type);
    }

    private boolean isKeptInOtherCase(Proposal block) {
      return kept.keySet().stream()
          .anyMatch(each ->
              !each.equals(block.surface())
                  && each.equalsIgnoreCase(block.surface())
                  && isKept(each, block.reading().type()));
    }

    private static Proposal caseRule(Proposal block) {
      return new Proposal(
          Proposal.Kind.CASE_RULE,
          block.surface(),
          block.reading(),
          "exact",
          block.reviewers(),
          block.places());
    }
  }

  /** Sector decisions on items, the last on each. */
  public static List<Decision> filings(List<Decision> active) {
    Map<String, Decision> last = new TreeMap<>();
    for (Decision each : active) {
      if (each.verdict() instanceof Verdict.Filed) {
        last.put(each.place().brief() + " " + each.place().anchor().range().start(), each);
      }
    }
    return List.copyOf(last.values());
  }
}
