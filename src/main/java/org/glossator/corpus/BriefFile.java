package org.glossator.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.glossator.Entity;
import org.glossator.SectorReason;
import org.glossator.SectorScore;

/**
 * {@code corpus/briefs/<id>.json} as it stands on disk; {@code docs/schema/brief.schema.json}
 * describes it. Offsets are code points, half-open. Gold of third-party briefs has no {@code text}.
 *
 * @param ignored regions that are not scored; only gold has them
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BriefFile(
    @JsonProperty(required = true) String schema,
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String offsetUnit,
    @JsonProperty(required = true) SourceEntry source,
    String layout,
    String title,
    String date,
    List<SectionEntry> sections,
    List<ItemEntry> items,
    List<MentionEntry> mentions,
    List<Range> ignored,
    SortedMap<String, String> provenance,
    List<Range> sentences,
    List<Range> tokens,
    String text) {
  public static final String SCHEMA = "glossator/brief/1";
  public static final String CODE_POINT = "code point";

  public BriefFile {
    sections = copy(sections);
    items = copy(items);
    mentions = copy(mentions);
    ignored = copy(ignored);
    sentences = copy(sentences);
    tokens = copy(tokens);
  }

  /** The same brief from another place. */
  public BriefFile from(String path) {
    return with(new SourceEntry(path, source.sha256()), mentions);
  }

  /**
   * The same brief with gazetteer evidence at other lines.
   *
   * @param lines from file and entry to its line; the line of before where it is empty
   */
  public BriefFile renumbered(BiFunction<String, String, OptionalInt> lines) {
    return with(source, mentions.stream().map(each -> each.renumbered(lines)).toList());
  }

  /**
   * The same brief with other types of mentions.
   *
   * @param types from a type to another
   */
  public BriefFile withTypes(UnaryOperator<String> types) {
    return with(source, mentions.stream().map(each -> each.as(types.apply(each.type()))).toList());
  }

  private BriefFile with(SourceEntry otherSource, List<MentionEntry> otherMentions) {
    return new BriefFile(
        schema,
        id,
        offsetUnit,
        otherSource,
        layout,
        title,
        date,
        sections,
        items,
        otherMentions,
        ignored,
        provenance,
        sentences,
        tokens,
        text);
  }

  private static <E> List<E> copy(List<E> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** The source that was annotated. */
  public record SourceEntry(String path, @JsonProperty(required = true) String sha256) {}

  /** A part of the brief. */
  public record SectionEntry(String name, int start, int end) {}

  /** An item with its roles, facts and sector. */
  public record ItemEntry(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) int start,
      int end,
      String kind,
      Range headline,
      String date,
      List<RoleEntry> roles,
      List<BodyEntry> issuingBodies,
      List<CitationEntry> citations,
      List<TargetEntry> targets,
      SectorEntry sector) {
    public ItemEntry {
      roles = copy(roles);
      issuingBodies = copy(issuingBodies);
      citations = copy(citations);
      targets = copy(targets);
    }
  }

  /** A stretch of an item. */
  public record RoleEntry(String role, int start, int end) {}

  /** A body on the issuing line; the entity is null where no mention covers it. */
  public record BodyEntry(int start, int end, String text, Entity entity) {}

  /** A source that a bullet names. */
  public record CitationEntry(int start, int end, String publisher, String kind) {}

  /** A quantity that is aimed at. */
  public record TargetEntry(int start, int end, String quantity, String year) {}

  /** The sector decision; {@code primary} is the best guess where {@code abstained}. */
  public record SectorEntry(
      String primary,
      double probability,
      List<String> secondary,
      boolean abstained,
      List<SectorScore> ranking,
      List<SectorReason> reasons) {
    public SectorEntry {
      secondary = copy(secondary);
      ranking = copy(ranking);
      reasons = copy(reasons);
    }
  }

  /**
   * A mention.
   *
   * @param item id of the item that holds it; null outside items
   */
  public record MentionEntry(
      @JsonProperty(required = true) int start,
      @JsonProperty(required = true) int end,
      @JsonProperty(required = true) String type,
      String text,
      String item,
      Entity entity,
      double confidence,
      List<EvidenceEntry> evidence) {
    public MentionEntry {
      evidence = copy(evidence);
    }

    public Range range() {
      return new Range(start, end);
    }

    private MentionEntry as(String otherType) {
      return otherType.equals(type)
          ? this
          : new MentionEntry(start, end, otherType, text, item, entity, confidence, evidence);
    }

    private MentionEntry renumbered(BiFunction<String, String, OptionalInt> lines) {
      return new MentionEntry(
          start,
          end,
          type,
          text,
          item,
          entity,
          confidence,
          evidence.stream().map(each -> each.renumbered(lines)).toList());
    }
  }

  /** One piece of evidence; {@code source} tells which of the other fields are filled. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EvidenceEntry(
      String source,
      Double confidence,
      String file,
      Integer line,
      String entry,
      String surface,
      String rule,
      String model,
      String label,
      Integer start,
      Integer end,
      String type,
      Entity entity,
      List<EvidenceEntry> evidence) {
    private EvidenceEntry renumbered(BiFunction<String, String, OptionalInt> lines) {
      OptionalInt now =
          file == null || entry == null ? OptionalInt.empty() : lines.apply(file, entry);
      return new EvidenceEntry(
          source,
          confidence,
          file,
          now.isPresent() ? Integer.valueOf(now.getAsInt()) : line,
          entry,
          surface,
          rule,
          model,
          label,
          start,
          end,
          type,
          entity,
          evidence == null ? null : evidence.stream().map(each -> each.renumbered(lines)).toList());
    }
  }
}
