package org.glossator.train.text;

import java.util.List;
import java.util.stream.Collectors;

/** Tagging texts that cannot be read, with all problems at once. */
public final class TaggedTextException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<TaggedTextProblem> problems;

  public TaggedTextException(List<TaggedTextProblem> problems) {
    super(problems.stream().map(TaggedTextProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<TaggedTextProblem> problems() {
    return problems;
  }
}
