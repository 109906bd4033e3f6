package org.glossator.cli;

/** What the exit codes of the program mean. */
public enum ExitCode {
  DONE(0, "done"),
  SOFTWARE_FAILURE(1, "the program failed; please report it"),
  USAGE(2, "the command, its configuration or the project's data are wrong"),
  SOME_REJECTED(3, "finished, but some sources were rejected"),
  GATE_NOT_MET(4, "finished, but a gate was not met"),
  TERMINATED(143, "stopped by a signal; what was stored is whole");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  public String meaning() {
    return meaning;
  }
}
