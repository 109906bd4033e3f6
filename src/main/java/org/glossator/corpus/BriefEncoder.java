package org.glossator.corpus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.glossator.AnnotatedBrief;
import org.glossator.Brief;
import org.glossator.Entity;
import org.glossator.Item;
import org.glossator.Mention;
import org.glossator.SectorDecision;
import org.glossator.SectorReason;
import org.glossator.SectorScore;
import org.glossator.Span;
import org.glossator.corpus.BriefFile.BodyEntry;
import org.glossator.corpus.BriefFile.CitationEntry;
import org.glossator.corpus.BriefFile.ItemEntry;
import org.glossator.corpus.BriefFile.MentionEntry;
import org.glossator.corpus.BriefFile.RoleEntry;
import org.glossator.corpus.BriefFile.SectionEntry;
import org.glossator.corpus.BriefFile.SectorEntry;
import org.glossator.corpus.BriefFile.SourceEntry;
import org.glossator.corpus.BriefFile.TargetEntry;

/** From an annotated brief to its file. Probabilities are rounded to four decimals. */
final class BriefEncoder {
  private final AnnotatedBrief annotated;
  private final String text;
  private final CodePoints points;

  private BriefEncoder(AnnotatedBrief annotated) {
    this.annotated = annotated;
    this.text = annotated.brief().text();
    this.points = new CodePoints(text);
  }

  static BriefFile encode(AnnotatedBrief annotated) {
    return new BriefEncoder(annotated).file();
  }

  private BriefFile file() {
    Brief brief = annotated.brief();
    return new BriefFile(
        BriefFile.SCHEMA,
        brief.source().id(),
        BriefFile.CODE_POINT,
        new SourceEntry(brief.source().path(), brief.source().sha256()),
        name(brief.layout()),
        brief.title().map(span -> span.of(text)).orElse(null),
        brief.date().map(LocalDate::toString).orElse(null),
        brief.sections().stream()
            .map(each -> {
              Range range = points.range(each.span());
              return new SectionEntry(each.name(), range.start(), range.end());
            })
            .toList(),
        brief.items().stream().map(this::item).toList(),
        annotated.mentions().stream().map(this::mention).toList(),
        List.of(),
        annotated.provenance(),
        annotated.sentences().stream().map(each -> points.range(each.span())).toList(),
        annotated.sentences().stream()
            .flatMap(each -> each.tokens().stream())
            .map(points::range)
            .toList(),
        text);
  }

  private ItemEntry item(Item item) {
    Range range = points.range(item.span());
    return new ItemEntry(
        item.id(),
        range.start(),
        range.end(),
        name(item.kind()),
        points.range(item.headline()),
        item.facts().date().map(LocalDate::toString).orElse(null),
        item.roles().stream()
            .map(each -> {
              Range role = points.range(each.span());
              return new RoleEntry(name(each.type()), role.start(), role.end());
            })
            .toList(),
        item.facts().issuingBodies().stream().map(this::body).toList(),
        item.facts().citations().stream()
            .map(each -> {
              Range citation = points.range(each.span());
              return new CitationEntry(
                  citation.start(), citation.end(), each.publisher(), each.kind());
            })
            .toList(),
        item.facts().targets().stream()
            .map(each -> {
              Range target = points.range(each.span());
              return new TargetEntry(
                  target.start(), target.end(), each.quantity(), each.year().orElse(null));
            })
            .toList(),
        Optional.ofNullable(annotated.sectors().get(item.id())).map(this::sector).orElse(null));
  }

  private BodyEntry body(Span span) {
    Range range = points.range(span);
    Entity entity =
        annotated.mentions().stream()
            .filter(mention -> mention.span().overlaps(span))
            .findFirst()
            .map(Mention::entity)
            .orElse(null);
    return new BodyEntry(range.start(), range.end(), span.of(text), entity);
  }

  private SectorEntry sector(SectorDecision decision) {
    List<SectorScore> ranking = decision.ranking().stream().map(this::rounded).toList();
    List<SectorReason> reasons =
        decision.reasons().stream()
            .map(each -> new SectorReason(each.kind(), each.text(), rounded(each.weight())))
            .toList();
    return switch (decision) {
      case SectorDecision.Assigned assigned ->
          new SectorEntry(
              assigned.primary().sector(),
              rounded(assigned.primary().probability()),
              assigned.secondary(),
              false,
              ranking,
              reasons);
      case SectorDecision.Abstained _ ->
          new SectorEntry(
              ranking.getFirst().sector(),
              ranking.getFirst().probability(),
              List.of(),
              true,
              ranking,
              reasons);
    };
  }

  private MentionEntry mention(Mention mention) {
    Range range = points.range(mention.span());
    String item =
        annotated.brief().items().stream()
            .filter(each -> each.span().contains(mention.span()))
            .findFirst()
            .map(Item::id)
            .orElse(null);
    return new MentionEntry(
        range.start(),
        range.end(),
        mention.type().name(),
        mention.span().of(text),
        item,
        mention.entity(),
        rounded(mention.confidence()),
        mention.evidence().stream().map(new EvidenceEncoder(points)::encode).toList());
  }

  private SectorScore rounded(SectorScore score) {
    return new SectorScore(score.sector(), rounded(score.probability()));
  }

  static double rounded(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
  }

  static String name(Enum<?> constant) {
    return Objects.requireNonNull(constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
