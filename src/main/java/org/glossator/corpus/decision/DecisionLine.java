package org.glossator.corpus.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.corpus.CorpusJson;
import org.glossator.corpus.Range;

/**
 * A decision as a line of {@code decisions/<reviewer>.jsonl}; {@code
 * docs/schema/decision.schema.json} describes it. Positions are code points, half-open.
 *
 * @param to selectors of the right range, of a correction that moves it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionLine(
    @JsonProperty(required = true) String schema,
    @JsonProperty(required = true) String id,
    String batch,
    @JsonProperty(required = true) String reviewer,
    @JsonProperty(required = true) String at,
    Boolean lead,
    @JsonProperty(required = true) String brief,
    @JsonProperty(required = true) String sha256,
    @JsonProperty(required = true) List<Selector> selectors,
    @JsonProperty(required = true) String verdict,
    ReadingEntry now,
    ReadingEntry was,
    List<Selector> to,
    String primary,
    List<String> secondary,
    String digest,
    List<String> undoes) {
  public static final String SCHEMA = "glossator/decision/1";

  private static final ObjectMapper MAPPER = CorpusJson.mapper();
  private static final String QUOTE = "TextQuoteSelector";
  private static final String POSITION = "TextPositionSelector";

  /** A W3C selector; a quote has the texts, a position the numbers. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Selector(
      @JsonProperty(required = true) String type,
      String exact,
      String prefix,
      String suffix,
      Integer start,
      Integer end) {}

  /** A reading. */
  public record ReadingEntry(
      @JsonProperty(required = true) String type, @JsonProperty(required = true) Entity entity) {}

  /** The line, without line end. */
  static String write(Decision decision) {
    try {
      return MAPPER.writeValueAsString(of(decision));
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("a decision cannot be written as JSON", failure);
    }
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException saying what was found and what was expected
   */
  public static Decision read(String line) {
    try {
      return MAPPER.readValue(line, DecisionLine.class).decision();
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException(
          "is no decision (" + failure.getOriginalMessage().lines().findFirst().orElse("") + ")",
          failure);
    } catch (NullPointerException failure) {
      throw new IllegalArgumentException(
          "is no decision: " + failure.getMessage() + " is missing", failure);
    } catch (DateTimeException failure) {
      throw new IllegalArgumentException("is no decision: " + failure.getMessage(), failure);
    }
  }

  /** The line's content. */
  public static DecisionLine of(Decision decision) {
    Verdict verdict = decision.verdict();
    return new DecisionLine(
        SCHEMA,
        decision.id(),
        decision.batch(),
        decision.author().reviewer(),
        decision.author().at().toString(),
        decision.author().lead() ? true : null,
        decision.place().brief(),
        decision.place().sha256(),
        selectors(decision.place().anchor()),
        name(verdict),
        entry(now(verdict)),
        entry(was(verdict)),
        verdict instanceof Verdict.Corrected each ? selectors(each.to()) : null,
        verdict instanceof Verdict.Filed each ? each.primary() : null,
        verdict instanceof Verdict.Filed each ? each.secondary() : null,
        verdict instanceof Verdict.Completed each ? each.digest() : null,
        verdict instanceof Verdict.Undone each ? each.decisions() : null);
  }

  /** The verdict's name in files and on pages. */
  public static String name(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted _ -> "accepted";
      case Verdict.Added _ -> "added";
      case Verdict.Corrected _ -> "corrected";
      case Verdict.Deleted _ -> "deleted";
      case Verdict.Filed _ -> "filed";
      case Verdict.Completed _ -> "completed";
      case Verdict.Undone _ -> "undone";
    };
  }

  /** The reading that a verdict leaves at its place. */
  public static Optional<Reading> now(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted each -> Optional.of(each.now());
      case Verdict.Added each -> Optional.of(each.now());
      case Verdict.Corrected each -> Optional.of(each.now());
      case Verdict.Deleted _, Verdict.Filed _, Verdict.Completed _, Verdict.Undone _ ->
          Optional.empty();
    };
  }

  private static Optional<Reading> was(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Corrected each -> each.was();
      case Verdict.Deleted each -> each.was();
      case Verdict.Accepted _,
          Verdict.Added _,
          Verdict.Filed _,
          Verdict.Completed _,
          Verdict.Undone _ ->
          Optional.empty();
    };
  }

  private Decision decision() {
    if (!SCHEMA.equals(schema)) {
      throw new IllegalArgumentException(
          "schema is \"" + schema + "\"; expected \"" + SCHEMA + "\"");
    }
    return new Decision(
        id,
        batch == null ? id : batch,
        new Author(reviewer, Instant.parse(at), lead != null && lead),
        new Place(brief, sha256, anchor(selectors)),
        parsedVerdict());
  }

  private Verdict parsedVerdict() {
    return switch (verdict) {
      case "accepted" -> new Verdict.Accepted(reading(now));
      case "added" -> new Verdict.Added(reading(now));
      case "corrected" ->
          new Verdict.Corrected(
              anchor(to == null ? selectors : to),
              reading(now),
              Optional.ofNullable(was).map(DecisionLine::reading));
      case "deleted" -> new Verdict.Deleted(Optional.ofNullable(was).map(DecisionLine::reading));
      case "filed" -> new Verdict.Filed(primary, secondary == null ? List.of() : secondary);
      case "completed" -> new Verdict.Completed(digest);
      case "undone" -> new Verdict.Undone(Objects.requireNonNull(undoes, "undoes"));
      default ->
          throw new IllegalArgumentException(
              "verdict is \""
                  + verdict
                  + "\"; expected accepted, added, corrected, deleted, filed, completed or undone");
    };
  }

  private static Reading reading(ReadingEntry entry) {
    Objects.requireNonNull(entry, "now");
    return new Reading(EntityType.valueOf(entry.type()), entry.entity());
  }

  private static ReadingEntry entry(Optional<Reading> reading) {
    return reading.map(each -> new ReadingEntry(each.type().name(), each.entity())).orElse(null);
  }

  private static Anchor anchor(List<Selector> selectors) {
    Selector quote = selector(selectors, QUOTE);
    Selector position = selector(selectors, POSITION);
    return new Anchor(
        quote.exact(),
        quote.prefix(),
        quote.suffix(),
        new Range(
            Objects.requireNonNull(position.start(), "start"),
            Objects.requireNonNull(position.end(), "end")));
  }

  private static Selector selector(List<Selector> selectors, String type) {
    return selectors.stream()
        .filter(each -> each.type().equals(type))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("selectors hold no " + type));
  }

  private static List<Selector> selectors(Anchor anchor) {
    return List.of(
        new Selector(QUOTE, anchor.exact(), anchor.prefix(), anchor.suffix(), null, null),
        new Selector(POSITION, null, null, null, anchor.range().start(), anchor.range().end()));
  }
}
