package org.glossator.evaluate.score;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.glossator.SectorScore;
import org.glossator.corpus.BriefFile.SectorEntry;

/**
 * Gold's sector of an item and what was predicted for the item that starts there.
 *
 * @param start of the item, in code points
 * @param gold primary sector
 * @param secondary sectors that a careful reader would also accept
 * @param predicted empty where no predicted item starts there, or it has no sector
 */
public record SectorOutcome(
    int start, String gold, List<String> secondary, Optional<SectorEntry> predicted) {
  public SectorOutcome {
    Objects.requireNonNull(gold, "gold");
    Objects.requireNonNull(predicted, "predicted");
    secondary = List.copyOf(secondary);
  }

  /** The first guess, whether filed or abstained; empty where there is none. */
  public String guess() {
    return predicted.map(SectorEntry::primary).orElse("");
  }

  public boolean right() {
    return guess().equals(gold);
  }

  public boolean rightOrSecondary() {
    return right() || secondary.contains(guess());
  }

  public boolean inFirstTwo() {
    return right()
        || predicted.stream()
            .flatMap(each -> each.ranking().stream().limit(2))
            .anyMatch(each -> each.sector().equals(gold));
  }

  public boolean filed() {
    return predicted.map(each -> !each.abstained()).orElse(false);
  }

  /** Whether probabilities over sectors were given. */
  public boolean hasProbabilities() {
    return predicted.map(each -> !each.ranking().isEmpty()).orElse(false);
  }

  /** Probability of the first guess. */
  public double confidence() {
    return predicted.map(SectorEntry::probability).orElse(0.0);
  }

  /** Probability given to the gold sector. */
  public double goldProbability() {
    return predicted.stream()
        .flatMap(each -> each.ranking().stream())
        .filter(each -> each.sector().equals(gold))
        .mapToDouble(SectorScore::probability)
        .findFirst()
        .orElse(0);
  }

  /** Sum over sectors of the squared distance between probability and truth, 0 to 2. */
  public double brier() {
    double own = goldProbability();
    double all =
        predicted.stream()
            .flatMap(each -> each.ranking().stream())
            .mapToDouble(each -> each.probability() * each.probability())
            .sum();
    return all - own * own + (1 - own) * (1 - own);
  }
}
