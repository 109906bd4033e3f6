package org.glossator.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glossator.AnnotatedBrief;
import org.glossator.Item;
import org.glossator.Mention;
import org.glossator.SectorDecision;
import org.glossator.SectorScore;
import org.glossator.corpus.decision.Resolved;

/**
 * How many errors a review of an item can be expected to find, and how long it takes. A doubtful
 * mention counts its calibrated probability to be wrong, raised for names that no gazetteer lists;
 * a surface counts once in an item, and more the more often it occurs in the corpus, since one
 * correction mends all. Reading and decision times are estimates: 1,500 letters a minute, three
 * seconds a doubtful mention, six seconds an item.
 */
final class Expectation {
  /** Mentions and sectors of at least this probability are not doubtful. */
  static final double SURE = 0.9;

  private static final double NOVELTY = 0.15;
  private static final double LETTERS_A_MINUTE = 1500;
  private static final double MINUTES_A_DOUBT = 0.05;
  private static final double MINUTES_AN_ITEM = 0.1;
  private static final String UNLISTED = "new:";

  private final Shelf shelf;

  Expectation(Shelf shelf) {
    this.shelf = shelf;
  }

  /** Items of a brief that are not completed. */
  List<QueueItem> open(Resolved resolved) {
    List<QueueItem> result = new ArrayList<>();
    for (Item item : resolved.brief().brief().items()) {
      if (!resolved.completed().containsKey(item.id())) {
        result.add(estimate(resolved, item));
      }
    }
    return result;
  }

  private QueueItem estimate(Resolved resolved, Item item) {
    AnnotatedBrief brief = resolved.brief();
    Map<String, Double> errors = new HashMap<>();
    int open = 0;
    int doubtful = 0;
    List<Mention> mentions = brief.mentions();
    for (int index = brief.firstMention(item.span().start());
        index < mentions.size() && mentions.get(index).span().start() < item.span().end();
        index++) {
      Mention mention = mentions.get(index);
      if (item.span().contains(mention.span()) && !resolved.decided().containsKey(mention.span())) {
        open++;
        doubtful += matters(mention) ? 1 : 0;
        double wrong = Math.min(1, 1 - mention.confidence() + (isUnlisted(mention) ? NOVELTY : 0));
        String surface = Shelf.surface(brief, mention);
        errors.merge(
            surface, wrong * (1 + Math.log(Math.max(1, shelf.frequency(surface)))), Math::max);
      }
    }
    double expected = errors.values().stream().mapToDouble(each -> each).sum();
    if (!resolved.filed().containsKey(item.id())) {
      expected += sectorDoubt(brief.sectors().get(item.id()));
    }
    double minutes =
        MINUTES_AN_ITEM + item.span().length() / LETTERS_A_MINUTE + doubtful * MINUTES_A_DOUBT;
    return new QueueItem(brief, item, expected, minutes, open);
  }

  /** Whether a reviewer should look at a mention that nobody has decided. */
  static boolean matters(Mention mention) {
    return mention.confidence() < SURE || isUnlisted(mention);
  }

  static boolean isUnlisted(Mention mention) {
    return mention.entity().id().startsWith(UNLISTED);
  }

  private static double sectorDoubt(SectorDecision decision) {
    return switch (decision) {
      case null -> 1;
      case SectorDecision.Assigned assigned -> 1 - assigned.primary().probability();
      case SectorDecision.Abstained abstained ->
          1 - abstained.ranking().stream().mapToDouble(SectorScore::probability).max().orElse(0);
    };
  }
}
