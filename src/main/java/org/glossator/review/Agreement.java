package org.glossator.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.glossator.AnnotatedBrief;
import org.glossator.Item;
import org.glossator.Mention;
import org.glossator.Span;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.Decisions;
import org.glossator.corpus.decision.Reading;
import org.glossator.corpus.decision.Resolution;
import org.glossator.corpus.decision.Resolved;
import org.glossator.corpus.decision.Verdict;

/**
 * What two and more reviewers decided on the same places.
 *
 * @param agreed places on which at least two reviewers decided, all alike
 */
public record Agreement(int agreed, List<Conflict> conflicts) {
  public Agreement {
    conflicts = List.copyOf(conflicts);
  }

  /** Compares the decisions on all given briefs; those of leads settle a place. */
  public static Agreement of(List<AnnotatedBrief> briefs, Decisions decisions) {
    int agreed = 0;
    List<Conflict> conflicts = new ArrayList<>();
    for (AnnotatedBrief brief : briefs) {
      List<Decision> own =
          decisions.of(brief.brief().source().id(), brief.brief().source().sha256());
      if (own.stream().map(each -> each.author().reviewer()).distinct().count() > 1) {
        agreed += new OfBrief(brief, own).compare(conflicts);
      }
    }
    return new Agreement(agreed, conflicts);
  }

  /** One brief, as each reviewer sees it and as the leads decided. */
  private static final class OfBrief {
    private final AnnotatedBrief brief;
    private final Map<String, Resolved> byReviewer = new TreeMap<>();
    private final Resolved leads;

    OfBrief(AnnotatedBrief brief, List<Decision> decisions) {
      this.brief = brief;
      Map<String, List<Decision>> own = new TreeMap<>();
      List<Decision> lead = new ArrayList<>();
      for (Decision each : decisions) {
        if (each.author().lead()) {
          lead.add(each);
        } else {
          own.computeIfAbsent(each.author().reviewer(), _ -> new ArrayList<>()).add(each);
        }
      }
      own.forEach((reviewer, each) -> byReviewer.put(reviewer, Resolution.apply(brief, each)));
      leads = Resolution.apply(brief, lead);
    }

    int compare(List<Conflict> conflicts) {
      int agreed = 0;
      Set<Span> places = new LinkedHashSet<>();
      byReviewer.values().forEach(each -> places.addAll(each.decided().keySet()));
      Set<Span> seen = new LinkedHashSet<>();
      for (Span place : places) {
        if (seen.stream().noneMatch(place::overlaps)
            && leads.decided().keySet().stream().noneMatch(place::overlaps)) {
          seen.add(place);
          agreed += compare(place, conflicts);
        }
      }
      for (Item item : brief.brief().items()) {
        agreed += compareSectors(item, conflicts);
      }
      return agreed;
    }

    private int compare(Span place, List<Conflict> conflicts) {
      List<Decision> sides = new ArrayList<>();
      List<String> silent = new ArrayList<>();
      Set<Object> outcomes = new LinkedHashSet<>();
      byReviewer.forEach((reviewer, resolved) -> {
        Optional<Map.Entry<Span, Decision>> own =
            resolved.decided().entrySet().stream()
                .filter(each -> each.getKey().overlaps(place))
                .findFirst();
        if (own.isPresent()) {
          sides.add(own.get().getValue());
          outcomes.add(outcome(resolved, place));
        } else if (isCompleted(resolved, place)) {
          silent.add(reviewer);
          outcomes.add(outcome(resolved, place));
        }
      });
      if (sides.size() + silent.size() < 2) {
        return 0;
      }
      if (outcomes.size() == 1) {
        return 1;
      }
      conflicts.add(new Conflict(brief, place, sides, silent));
      return 0;
    }

    private static List<Object> outcome(Resolved resolved, Span place) {
      List<Object> outcome = new ArrayList<>();
      for (Mention each : resolved.brief().mentions()) {
        if (each.span().overlaps(place)) {
          outcome.add(each.span());
          outcome.add(Reading.of(each));
        }
      }
      return outcome;
    }

    private static boolean isCompleted(Resolved resolved, Span place) {
      return resolved.brief().brief().items().stream()
          .anyMatch(
              each -> each.span().contains(place) && resolved.completed().containsKey(each.id()));
    }

    private int compareSectors(Item item, List<Conflict> conflicts) {
      List<Decision> sides =
          byReviewer.values().stream()
              .map(each -> each.filed().get(item.id()))
              .filter(each -> each != null)
              .toList();
      if (sides.size() < 2 || leads.filed().containsKey(item.id())) {
        return 0;
      }
      long different =
          sides.stream()
              .map(each -> each.verdict() instanceof Verdict.Filed filed ? filed.primary() : "")
              .distinct()
              .count();
      if (different > 1) {
        conflicts.add(new Conflict(brief, item.headline(), sides, List.of()));
      }
      return different > 1 ? 0 : 1;
    }
  }
}
