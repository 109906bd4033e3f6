package org.glossator.evaluate.score;

import org.glossator.evaluate.score.Matching.Pair;

/** When a matched pair counts as correct (SemEval-2013 task 9, section 4.1). */
public enum Scheme {
  /** Same span and same type. */
  STRICT,
  /** Same span, whatever the type. */
  EXACT,
  /** Same span counts whole, any other overlap half, whatever the type. */
  PARTIAL,
  /** Same type and any overlap. */
  TYPE;

  Credit credit(Pair pair) {
    return switch (this) {
      case STRICT -> pair.sameRange() && pair.sameType() ? Credit.CORRECT : Credit.INCORRECT;
      case EXACT -> pair.sameRange() ? Credit.CORRECT : Credit.INCORRECT;
      case PARTIAL -> pair.sameRange() ? Credit.CORRECT : Credit.PARTIAL;
      case TYPE -> pair.sameType() ? Credit.CORRECT : Credit.INCORRECT;
    };
  }

  /** What becomes of one side of a pair, or of a mention without partner. */
  enum Credit {
    CORRECT,
    PARTIAL,
    INCORRECT,
    ALONE
  }
}
