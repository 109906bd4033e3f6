package org.glossator.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.SortedMap;
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
      int abstained) {}

  /** A source that could not be annotated. */
  public record RejectedEntry(String path, String reason) {}

  /** A source that was annotated. */
  public record BriefEntry(String path, String id, int items, int mentions) {}

  /** When, how long and how fast. Times of the day in UTC. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Clock(String started, double seconds, int threads, double tokensPerSecond) {}

  /** The file of a run. */
  public static RunFile of(Run run, List<String> passedOver, Clock clock) {
    List<BriefEntry> briefs =
        run.outcomes().stream()
            .filter(Outcome.Annotated.class::isInstance)
            .map(Outcome.Annotated.class::cast)
            .map(each ->
                new BriefEntry(
                    each.path(), each.briefId(), each.counts().items(), each.counts().mentions()))
            .toList();
    List<RejectedEntry> rejected =
        run.outcomes().stream()
            .filter(Outcome.Rejected.class::isInstance)
            .map(Outcome.Rejected.class::cast)
            .map(each -> new RejectedEntry(each.path(), each.reason()))
            .toList();
    return new RunFile(
        SCHEMA, run.id(), run.provenance(), counts(run), rejected, passedOver, briefs, clock);
  }

  private static Counts counts(Run run) {
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
    return new Counts(sources, annotated, sources - annotated, items, tokens, mentions, abstained);
  }
}
