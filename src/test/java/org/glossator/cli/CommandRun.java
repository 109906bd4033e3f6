package org.glossator.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** One command line, run in this process, with what it printed. */
record CommandRun(int exitCode, String out, String err) {
  static CommandRun of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
    String[] words = new String[arguments.length];
    for (int index = 0; index < words.length; index++) {
      words[index] = arguments[index].toString();
    }
    int exitCode = new Glossator(new Home(Path.of("")), console).run(words);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }
}
