package org.glossator.evaluate.score;

/**
 * What became of the mentions of one side: gold, or predicted.
 *
 * @param correct COR
 * @param partial PAR, each half a point
 * @param incorrect INC: has a partner that does not count
 * @param alone has no partner: MIS on the gold side, SPU on the predicted side
 */
public record Side(int correct, int partial, int incorrect, int alone) {
  public static final Side NONE = new Side(0, 0, 0, 0);

  public int total() {
    return correct + partial + incorrect + alone;
  }

  public Side plus(Side other) {
    return new Side(
        correct + other.correct,
        partial + other.partial,
        incorrect + other.incorrect,
        alone + other.alone);
  }

  Side plus(Scheme.Credit credit) {
    return switch (credit) {
      case CORRECT -> new Side(correct + 1, partial, incorrect, alone);
      case PARTIAL -> new Side(correct, partial + 1, incorrect, alone);
      case INCORRECT -> new Side(correct, partial, incorrect + 1, alone);
      case ALONE -> new Side(correct, partial, incorrect, alone + 1);
    };
  }

  double points() {
    return correct + 0.5 * partial;
  }
}
