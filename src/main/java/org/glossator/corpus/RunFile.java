package org.glossator.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.glossator.Change;
import org.glossator.ChangeReason;
import org.glossator.Outcome;
import org.glossator.Run;

/**
 * {@code corpus/runs/<started>-<id>.json}: one run. All clock times stand under {@code clock};
 * equal runs are equal but for it.
 */
public record RunFile(
    String schema,
    String id,
    SortedMap<String, String> provenance,
    Counts counts,
    List<RejectedEntry> rejected,
    List<String> passedOver,
    List<BriefEntry> briefs,
    List<String> vanished,
    boolean stopped,
    Clock clock) {
  public static final String SCHEMA = "glossator/run/1";

  /** Totals of the run. */
  public record Counts(
      int sources,
      int annotated,
      int rejected,
      int items,
      int tokens,
      int mentions,
      int abstained,
      int unchanged,
      int vanished) {}

  /** A source that could not be annotated. */
  public record RejectedEntry(String path, String reason) {}

  /**
   * A brief that was stored anew.
   *
   * @param reason a {@link ChangeReason} in lower case
   * @param cause what exactly changed; may be empty
   */
  public record BriefEntry(
      String path, String id, int items, int mentions, String reason, String cause) {}

  /** When, how long and how fast. Times of the day in UTC. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Clock(String started, double seconds, int threads, double tokensPerSecond) {}

  /**
   * What a run found beside its outcomes.
   *
   * @param changes briefs stored anew; the other annotated briefs were left as they were
   * @param stopped whether it was asked to stop before all was done
   */
  public record Findings(
      List<Change> changes, List<String> vanished, List<String> passedOver, boolean stopped) {
    public Findings {
      changes = List.copyOf(changes);
      vanished = List.copyOf(vanished);
      passedOver = List.copyOf(passedOver);
    }
  }

  /** The file of a run. */
  public static RunFile of(Run run, Findings findings, Clock clock) {
    Map<String, Change> changes = new HashMap<>();
    findings.changes().forEach(each -> changes.put(each.path(), each));
    List<BriefEntry> briefs = new ArrayList<>();
    List<RejectedEntry> rejected = new ArrayList<>();
    for (Outcome outcome : run.outcomes()) {
      switch (outcome) {
        case Outcome.Annotated annotated -> {
          Change change = changes.get(annotated.path());
          if (change != null) {
            briefs.add(entry(annotated, change));
          }
        }
        case Outcome.Rejected each -> rejected.add(new RejectedEntry(each.path(), each.reason()));
      }
    }
    return new RunFile(
        SCHEMA,
        run.id(),
        run.provenance(),
        counts(run, findings),
        rejected,
        findings.passedOver(),
        briefs,
        findings.vanished(),
        findings.stopped(),
        clock);
  }

  private static BriefEntry entry(Outcome.Annotated annotated, Change change) {
    return new BriefEntry(
        annotated.path(),
        annotated.briefId(),
        annotated.counts().items(),
        annotated.counts().mentions(),
        change.reason().label(),
        change.cause());
  }

  private static Counts counts(Run run, Findings findings) {
    int annotated = 0;
    int items = 0;
    int tokens = 0;
    int mentions = 0;
    int abstained = 0;
    for (Outcome outcome : run.outcomes()) {
      if (outcome instanceof Outcome.Annotated each) {
        annotated++;
        items += each.counts().items();
        tokens += each.counts().tokens();
        mentions += each.counts().mentions();
        abstained += each.counts().abstained();
      }
    }
    int sources = run.outcomes().size();
    int unchanged = Math.max(0, annotated - findings.changes().size());
    return new Counts(
        sources,
        annotated,
        sources - annotated,
        items,
        tokens,
        mentions,
        abstained,
        unchanged,
        findings.vanished().size());
  }
}
