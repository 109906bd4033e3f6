package org.glossator.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glossator.AnnotatedBrief;
import org.glossator.Item;
import org.glossator.Role;
import org.glossator.SectorDecision;
import org.glossator.SectorScore;
import org.glossator.Span;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.Resolution;
import org.glossator.corpus.decision.Resolved;

/**
 * An item as the page shows it.
 *
 * @param digest SHA-256 of its text
 * @param completed who completed it, empty for nobody
 */
public record ItemView(
    String id,
    String kind,
    String digest,
    List<Stretch> stretches,
    SectorView sector,
    List<MentionView> mentions,
    String completed) {

  /**
   * A stretch of an item's text with one role; a label where {@code role} is empty.
   *
   * @param start first UTF-16 unit in the brief's text
   * @param point first code point in the brief's text
   * @param headline whether it is the item's headline
   */
  public record Stretch(String role, int start, int end, int point, boolean headline, String html) {
    private static final int LONGEST_SIGN = 4;

    /** Whether it is a number or bullet before what follows. */
    public boolean sign() {
      return role.isEmpty() && end - start <= LONGEST_SIGN;
    }
  }

  /**
   * The sector of an item.
   *
   * @param ranking ids with percentages, most probable first
   * @param decision id of the decision on it, empty for the machine's
   */
  public record SectorView(
      String primary,
      List<String> secondary,
      int percent,
      boolean abstained,
      List<Rank> ranking,
      String decision,
      String by) {}

  /** A sector with its probability in percent. */
  public record Rank(String sector, int percent) {}

  public ItemView {
    stretches = List.copyOf(stretches);
    mentions = List.copyOf(mentions);
  }

  /** The view for the page's script. */
  public String json() {
    return Json.inPage(this);
  }

  static ItemView of(AnnotatedBrief machine, Resolved resolved, Item item) {
    AnnotatedBrief brief = resolved.brief();
    List<MentionView> mentions =
        brief.mentions().stream()
            .filter(each -> item.span().contains(each.span()))
            .map(each -> MentionView.of(resolved, each))
            .toList();
    Decision completed = resolved.completed().get(item.id());
    return new ItemView(
        item.id(),
        item.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        Resolution.digest(item, brief.brief().text()),
        stretches(brief, item, mentions),
        sector(machine, resolved, item.id()),
        mentions,
        completed == null ? "" : completed.author().reviewer());
  }

  /** Text between items, shown without marks. */
  static Optional<Stretch> between(AnnotatedBrief brief, int start, int end) {
    Span span = new Span(start, end).strip(brief.brief().text());
    return span.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Stretch(
                "",
                span.start(),
                span.end(),
                brief.brief().text().codePointCount(0, span.start()),
                false,
                Html.text(span.of(brief.brief().text()))));
  }

  private static List<Stretch> stretches(
      AnnotatedBrief brief, Item item, List<MentionView> mentions) {
    List<Role> roles = new ArrayList<>(item.roles());
    roles.sort(Comparator.comparing(Role::span));
    List<Stretch> result = new ArrayList<>();
    int at = item.span().start();
    for (Role role : roles) {
      if (role.span().start() < at || role.span().isEmpty()) {
        continue;
      }
      add(result, brief, item, "", new Span(at, role.span().start()), mentions);
      String name = role.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      add(result, brief, item, name, role.span(), mentions);
      at = role.span().end();
    }
    add(result, brief, item, "", new Span(at, item.span().end()), mentions);
    return result;
  }

  private static void add(
      List<Stretch> result,
      AnnotatedBrief brief,
      Item item,
      String role,
      Span span,
      List<MentionView> mentions) {
    String text = brief.brief().text();
    Span shown = span.strip(text);
    if (!shown.isEmpty()) {
      result.add(
          new Stretch(
              role,
              shown.start(),
              shown.end(),
              text.codePointCount(0, shown.start()),
              shown.overlaps(item.headline()),
              html(brief, shown, mentions)));
    }
  }

  private static String html(AnnotatedBrief brief, Span span, List<MentionView> mentions) {
    String text = brief.brief().text();
    StringBuilder result = new StringBuilder();
    int at = span.start();
    for (MentionView each : mentions) {
      if (each.start() >= at && each.start() < span.end()) {
        result.append(Html.text(text.substring(at, each.start())));
        result.append(each.html(brief, span.end()));
        at = Math.min(each.end(), span.end());
      }
    }
    return result.append(Html.text(text.substring(at, span.end()))).toString();
  }

  private static SectorView sector(AnnotatedBrief machine, Resolved resolved, String item) {
    List<Rank> ranking =
        Optional.ofNullable(machine.sectors().get(item)).map(SectorDecision::ranking).stream()
            .flatMap(List::stream)
            .map(each -> new Rank(each.sector(), percent(each.probability())))
            .toList();
    Decision decision = resolved.filed().get(item);
    String id = decision == null ? "" : decision.id();
    String by = decision == null ? "" : decision.author().reviewer();
    return switch (resolved.brief().sectors().get(item)) {
      case null -> new SectorView("", List.of(), 0, true, ranking, id, by);
      case SectorDecision.Assigned assigned ->
          new SectorView(
              assigned.primary().sector(),
              assigned.secondary(),
              percent(assigned.primary().probability()),
              false,
              ranking,
              id,
              by);
      case SectorDecision.Abstained abstained -> {
        Optional<SectorScore> first = abstained.ranking().stream().findFirst();
        yield new SectorView(
            first.map(SectorScore::sector).orElse(""),
            List.of(),
            first.map(each -> percent(each.probability())).orElse(0),
            true,
            ranking,
            id,
            by);
      }
    };
  }

  private static int percent(double probability) {
    return (int) Math.round(probability * 100);
  }
}
