package org.glossator.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glossator.AnnotatedBrief;
import org.glossator.Item;
import org.glossator.Mention;
import org.glossator.Role;
import org.glossator.SectorDecision;
import org.glossator.SectorScore;
import org.glossator.Span;

/** Turns annotated items into what the page shows. */
final class ItemViews {
  /** Mentions below this confidence are marked as doubtful. */
  static final double DOUBTFUL_CONFIDENCE = 0.6;

  private ItemViews() {}

  /** How doubtful an item is; 0 where nothing is. */
  static double doubt(AnnotatedBrief annotated, Item item) {
    SectorDecision decision = annotated.sectors().get(item.id());
    long doubtful =
        mentions(annotated, item).stream()
            .filter(each -> each.confidence() < DOUBTFUL_CONFIDENCE)
            .count();
    double sectorDoubt = 1 - decision.ranking().getFirst().probability();
    return (decision instanceof SectorDecision.Abstained ? 1 : 0) + sectorDoubt + 0.25 * doubtful;
  }

  static ReportItem of(AnnotatedBrief annotated, Item item) {
    String text = annotated.brief().text();
    List<Mention> mentions = mentions(annotated, item);
    return new ReportItem(
        new ReportItem.Origin(
            annotated.brief().source().id(),
            item.facts()
                .date()
                .or(() -> annotated.brief().date())
                .map(LocalDate::toString)
                .orElse("")),
        item.headline().of(text),
        sector(annotated.sectors().get(item.id())),
        item.roles().stream().map(role -> role(text, role, mentions)).toList(),
        mentions.stream().map(each -> mention(text, each)).toList(),
        doubt(annotated, item));
  }

  private static List<Mention> mentions(AnnotatedBrief annotated, Item item) {
    return annotated.mentions().stream().filter(each -> item.span().contains(each.span())).toList();
  }

  private static ReportItem.SectorView sector(SectorDecision decision) {
    List<SectorScore> ranking = decision.ranking();
    String runnersUp =
        ranking.stream()
            .skip(1)
            .limit(2)
            .map(each -> each.sector() + " " + percent(each.probability()))
            .collect(Collectors.joining(", "));
    String reasons =
        decision.reasons().stream()
            .limit(6)
            .map(each -> each.kind() + " “" + each.text() + "”")
            .collect(Collectors.joining(", "));
    return new ReportItem.SectorView(
        ranking.getFirst().sector(),
        percent(ranking.getFirst().probability()),
        decision instanceof SectorDecision.Abstained,
        runnersUp,
        reasons);
  }

  private static ReportItem.MentionView mention(String text, Mention mention) {
    return new ReportItem.MentionView(
        mention.span().of(text),
        letter(mention),
        mention.entity().id(),
        mention.evidence().stream().map(each -> each.sentence(text)).toList());
  }

  private static String letter(Mention mention) {
    return mention.type().name().substring(0, 1);
  }

  private static String percent(double probability) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * probability);
  }

  private static ReportItem.RoleView role(String text, Role role, List<Mention> mentions) {
    List<ReportItem.Piece> pieces = new ArrayList<>();
    int position = role.span().start();
    for (Mention mention : mentions) {
      if (role.span().contains(mention.span())) {
        plain(text, position, mention.span().start()).ifPresent(pieces::add);
        pieces.add(
            new ReportItem.Piece(
                mention.span().of(text),
                letter(mention),
                mention.type().name().toLowerCase(Locale.ROOT)
                    + ": "
                    + mention.entity().name()
                    + " ("
                    + percent(mention.confidence())
                    + ")",
                mention.confidence() < DOUBTFUL_CONFIDENCE));
        position = mention.span().end();
      }
    }
    plain(text, position, role.span().end()).ifPresent(pieces::add);
    String name = role.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new ReportItem.RoleView(name, pieces);
  }

  private static Optional<ReportItem.Piece> plain(String text, int start, int end) {
    return start < end
        ? Optional.of(new ReportItem.Piece(new Span(start, end).of(text), "", "", false))
        : Optional.empty();
  }
}
