package org.glossator.review;

import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.glossator.corpus.decision.Reading;

/**
 * A change of the user's gazetteers that decisions speak for.
 *
 * @param surface as it stands in the briefs
 * @param reading what it names; of a block, what it was wrongly taken for
 * @param caseRule {@code exact}, {@code capital} or {@code any}, as in gazetteers
 * @param reviewers who decided so
 * @param places on how many places
 */
public record Proposal(
    Kind kind,
    String surface,
    Reading reading,
    String caseRule,
    SortedSet<String> reviewers,
    int places) {

  /** What is proposed; named as on the command line. */
  public enum Kind {
    /** The surface becomes an alias of a listed entity. */
    ADD_ALIAS("add alias"),
    /** An entity that no gazetteer lists is listed. */
    NEW_ENTITY("new entity"),
    /** The surface names another type than the machine thought. */
    RETYPE("retype"),
    /** The surface names another entity than the machine thought. */
    RELINK("relink"),
    /** The surface is no mention. */
    BLOCK("block"),
    /** The surface in just this case is no mention; in another it is one. */
    CASE_RULE("case rule");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public Proposal {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(surface, "surface");
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(caseRule, "caseRule");
    reviewers = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(reviewers));
  }

  /** Whether it keeps the machine from making a mention. */
  public boolean isBlock() {
    return kind == Kind.BLOCK || kind == Kind.CASE_RULE;
  }

  /** In a line for a person. */
  public String sentence() {
    return kind.title()
        + ": \""
        + surface
        + "\" "
        + (isBlock() ? "is no " : "is ")
        + Words.of(reading)
        + " ("
        + places
        + (places == 1 ? " place, " : " places, ")
        + String.join(" and ", reviewers)
        + ")";
  }
}
