package org.glossator;

import java.util.List;

/**
 * The project's own data (gazetteers, models, taxonomy, configuration, gold) are wrong. Holds all
 * problems that were found, each naming file, place, what was found and what was expected.
 */
public final class ProjectDataException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final List<String> problems;

  public ProjectDataException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  public ProjectDataException(String problem) {
    this(List.of(problem));
  }

  public List<String> problems() {
    return problems;
  }
}
