package org.glossator.corpus.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.SortedMap;
import org.glossator.BriefCounts;

/**
 * One line of {@code state/sources.jsonl}: a source that some run has seen.
 *
 * @param id of its brief, kept for ever
 * @param path where it was last found
 * @param sha256 of what was last read
 * @param history what it held before, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceLine(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String path,
    @JsonProperty(required = true) String sha256,
    @JsonProperty(required = true) Making making,
    @JsonProperty(required = true) Result result,
    List<Earlier> history) {
  public SourceLine {
    history = history == null ? List.of() : List.copyOf(history);
  }

  /**
   * What made the result.
   *
   * @param surroundings digest of everything that can shape a result, cheap to take
   * @param provenance key of the full list of digests, in {@code state/provenance}
   */
  public record Making(String surroundings, String provenance) {}

  /**
   * What became of it.
   *
   * @param reason of the rejection; null where it is annotated
   * @param counts null where it is rejected
   * @param sha256 of the brief's file; null where it is rejected
   * @param bytes of the brief's file
   * @param own digests that are the brief's own: of the listed names in its text and of the
   *     decisions that concern it; null where it is rejected
   * @param vanished whether the source is no longer there
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Result(
      String reason,
      BriefCounts counts,
      String sha256,
      long bytes,
      OwnDigests own,
      boolean vanished) {
    @JsonIgnore
    public boolean isRejected() {
      return reason != null;
    }
  }

  /**
   * Digests that differ from brief to brief.
   *
   * @param decisions null where nothing was decided
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OwnDigests(String listedNames, String decisions) {
    /** Those of a brief's provenance. */
    public static OwnDigests of(SortedMap<String, String> provenance) {
      return new OwnDigests(provenance.get("listed-names"), provenance.get("decisions"));
    }
  }

  /**
   * What a source held before.
   *
   * @param until the day (UTC) on which a change was seen
   */
  public record Earlier(String sha256, String until) {}

  public SourceLine with(Making other) {
    return new SourceLine(id, path, sha256, other, result, history);
  }

  /** As vanished or as there again. */
  public SourceLine vanished(boolean vanished) {
    Result marked =
        new Result(
            result.reason(),
            result.counts(),
            result.sha256(),
            result.bytes(),
            result.own(),
            vanished);
    return new SourceLine(id, path, sha256, making, marked, history);
  }
}
