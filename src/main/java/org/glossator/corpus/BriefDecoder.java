package org.glossator.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.AnnotatedBrief;
import org.glossator.Brief;
import org.glossator.Citation;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.Evidence;
import org.glossator.Item;
import org.glossator.ItemFacts;
import org.glossator.ItemKind;
import org.glossator.Layout;
import org.glossator.Mention;
import org.glossator.Role;
import org.glossator.RoleType;
import org.glossator.Section;
import org.glossator.SectorDecision;
import org.glossator.SectorScore;
import org.glossator.Sentence;
import org.glossator.SourceDocument;
import org.glossator.Span;
import org.glossator.Target;
import org.glossator.corpus.BriefFile.EvidenceEntry;
import org.glossator.corpus.BriefFile.ItemEntry;
import org.glossator.corpus.BriefFile.MentionEntry;
import org.glossator.corpus.BriefFile.SectorEntry;

/** From a brief's file back to the annotated brief; only for files that hold their text. */
final class BriefDecoder {
  private final BriefFile file;
  private final CodePoints points;

  private BriefDecoder(BriefFile file) {
    this.file = file;
    this.points = new CodePoints(file.text());
  }

  /**
   * @throws IllegalArgumentException if a range leaves the text or a name is not known
   */
  static AnnotatedBrief decode(BriefFile file) {
    return new BriefDecoder(file).brief();
  }

  private AnnotatedBrief brief() {
    SourceDocument source =
        new SourceDocument(
            file.id(),
            Objects.requireNonNullElse(file.source().path(), ""),
            file.source().sha256(),
            file.text());
    Optional<Span> title =
        Optional.ofNullable(file.title())
            .map(each -> file.text().indexOf(each))
            .filter(start -> start >= 0)
            .map(start -> new Span(start, start + file.title().length()));
    Brief brief =
        new Brief(
            source,
            constant(Layout.class, file.layout()),
            title,
            Optional.ofNullable(file.date()).map(LocalDate::parse),
            file.sections().stream()
                .map(each -> new Section(each.name(), points.span(each.start(), each.end())))
                .toList(),
            file.items().stream().map(this::item).toList());
    SortedMap<String, SectorDecision> sectors = new TreeMap<>();
    for (ItemEntry item : file.items()) {
      if (item.sector() != null) {
        sectors.put(item.id(), decision(item.sector()));
      }
    }
    return new AnnotatedBrief(
        brief,
        sentences(),
        file.mentions().stream().map(this::mention).toList(),
        sectors,
        file.provenance() == null ? new TreeMap<>() : file.provenance());
  }

  private List<Sentence> sentences() {
    List<Sentence> result = new ArrayList<>();
    int token = 0;
    for (Range sentence : file.sentences()) {
      List<Span> tokens = new ArrayList<>();
      while (token < file.tokens().size() && file.tokens().get(token).end() <= sentence.end()) {
        tokens.add(span(file.tokens().get(token)));
        token++;
      }
      result.add(new Sentence(span(sentence), tokens));
    }
    return result;
  }

  private Item item(ItemEntry item) {
    return new Item(
        item.id(),
        constant(ItemKind.class, item.kind()),
        points.span(item.start(), item.end()),
        span(item.headline()),
        item.roles().stream()
            .map(each ->
                new Role(
                    constant(RoleType.class, each.role()), points.span(each.start(), each.end())))
            .toList(),
        new ItemFacts(
            Optional.ofNullable(item.date()).map(LocalDate::parse),
            item.issuingBodies().stream()
                .map(each -> points.span(each.start(), each.end()))
                .toList(),
            item.citations().stream()
                .map(each ->
                    new Citation(
                        points.span(each.start(), each.end()), each.publisher(), each.kind()))
                .toList(),
            item.targets().stream()
                .map(each ->
                    new Target(
                        points.span(each.start(), each.end()),
                        each.quantity(),
                        Optional.ofNullable(each.year())))
                .toList()));
  }

  private static SectorDecision decision(SectorEntry entry) {
    if (entry.abstained()) {
      return new SectorDecision.Abstained(entry.ranking(), entry.reasons());
    }
    return new SectorDecision.Assigned(
        new SectorScore(entry.primary(), entry.probability()),
        entry.secondary(),
        entry.ranking(),
        entry.reasons());
  }

  private Mention mention(MentionEntry entry) {
    return new Mention(
        points.span(entry.start(), entry.end()),
        EntityType.valueOf(entry.type()),
        Objects.requireNonNullElseGet(entry.entity(), () -> new Entity("", entry.text())),
        entry.confidence(),
        entry.evidence().stream().map(this::evidence).toList());
  }

  private Evidence evidence(EvidenceEntry entry) {
    return switch (entry.source()) {
      case "gazetteer" ->
          new Evidence.GazetteerHit(
              entry.file(),
              entry.line(),
              entry.entry(),
              entry.surface(),
              entry.rule(),
              entry.confidence());
      case "model" -> new Evidence.ModelScore(entry.model(), entry.label(), entry.confidence());
      case "document" ->
          new Evidence.InDocument(
              entry.rule(), points.span(entry.start(), entry.end()), entry.confidence());
      case "lost" ->
          new Evidence.Lost(
              points.span(entry.start(), entry.end()),
              EntityType.valueOf(entry.type()),
              entry.entity(),
              entry.rule(),
              entry.evidence().stream().map(this::evidence).toList());
      case "decision" -> new Evidence.Decided(entry.label(), entry.entry());
      default ->
          throw new IllegalArgumentException(
              "evidence source \""
                  + entry.source()
                  + "\" is not known; expected gazetteer, model, document, lost or decision");
    };
  }

  private Span span(Range range) {
    return points.span(range.start(), range.end());
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
