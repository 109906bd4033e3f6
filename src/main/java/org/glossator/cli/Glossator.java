package org.glossator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.glossator.ProjectDataException;
import picocli.CommandLine;

/** The program as a function from arguments to an exit code. Not thread-safe. */
public final class Glossator {
  private final Home home;
  private final Console console;

  public Glossator(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  /** Sets the default locale, which libraries lower-case with: CoreNLP errs in a Turkish one. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    System.exit(new Glossator(Home.ofProcess(), Console.ofProcess()).run(arguments));
  }

  /** Runs one command line; prints to the console given and returns the exit code. */
  public int run(String... arguments) {
    String verb = arguments.length == 0 ? "" : arguments[0];
    CommandLine commands = CommandLineFactory.of(verb, home, console);
    try {
      commands.setDefaultValueProvider(configuration(List.of(arguments)));
    } catch (ProjectDataException mistake) {
      mistake.problems().forEach(each -> console.err().println(Console.safe(each)));
      return ExitCode.USAGE.code();
    }
    return commands.execute(arguments);
  }

  /** The file must be known before options are parsed, because it holds their defaults. */
  private Configuration configuration(List<String> arguments) {
    Path file = null;
    for (int index = 0; index < arguments.size(); index++) {
      String argument = arguments.get(index);
      if (argument.startsWith("--config=")) {
        file = Path.of(argument.substring("--config=".length()));
      } else if (argument.equals("--config") && index + 1 < arguments.size()) {
        file = Path.of(arguments.get(index + 1));
      }
    }
    Path standard = Path.of(Configuration.DEFAULT_FILE);
    if (file == null && !Files.exists(standard)) {
      return Configuration.empty();
    }
    return Configuration.load(
        file == null ? standard : file, CommandLineFactory.all(home, console));
  }
}
