package org.glossator.cli;

/** What the exit codes of the program mean. */
public enum ExitCode {
  DONE(0, "done"),
  SOFTWARE_FAILURE(1, "the program failed; please report it"),
  USAGE(2, "the command, its configuration or the project's data are wrong"),
  SOME_REJECTED(3, "finished, but some sources were rejected"),
  GATE_NOT_MET(4, "finished, but a gate was not met"),
  NOT_WRITABLE(5, "the corpus cannot be written (disk full, folder gone); run again when it can"),
  LOCKED(6, "another run writes to the corpus"),
  DAMAGED(7, "the corpus was verified and is not sound"),
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
