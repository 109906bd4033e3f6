package org.glossator.classify;

/** How the weights of a part are found. */
public enum Learner {
  /** Multinomial logistic regression. */
  LOGISTIC(""),
  /** Linear support vector machines, one sector against the rest. */
  SUPPORT_VECTORS(", support vectors"),
  /** Gradient boosting of regression trees; compared, but not kept: files hold linear weights. */
  BOOSTING(", boosted trees");

  private final String suffix;

  Learner(String suffix) {
    this.suffix = suffix;
  }

  /** What follows the features in the name of a candidate. */
  String suffix() {
    return suffix;
  }

  /** Whether files can hold what it learns. */
  boolean linear() {
    return this != BOOSTING;
  }
}
