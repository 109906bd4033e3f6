package org.glossator.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.glossator.ProjectDataException;
import org.glossator.corpus.CorpusNotWritableException;
import org.glossator.corpus.state.CorpusLockedException;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the verbs together. */
final class CommandLineFactory {
  private CommandLineFactory() {}

  /** All verbs. */
  static CommandLine all(Home home, Console console) {
    Parts parts = new Parts(home);
    CommandLine commands = create(verbs(home, console, parts), console, parts);
    CommandLine completion = completion(parts);
    describeExitCodes(completion);
    return commands.addSubcommand(completion);
  }

  /** The verb of that name alone, where there is one: to make all takes a fifth of a second. */
  static CommandLine of(String name, Home home, Console console) {
    Parts parts = new Parts(home);
    Supplier<CommandLine> verb = verbs(home, console, parts).get(name);
    return verb == null ? all(home, console) : create(Map.of(name, verb), console, parts);
  }

  private static CommandLine create(
      Map<String, Supplier<CommandLine>> verbs, Console console, Parts parts) {
    CommandLine commands = new CommandLine(new GlossatorCommand(), parts);
    verbs.forEach((name, verb) -> commands.addSubcommand(name, verb.get()));
    commands.getSubcommands().values().forEach(CommandLineFactory::describeExitCodes);
    commands.setOut(console.out());
    commands.setErr(console.err());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setParameterExceptionHandler((mistake, _) -> {
      console.err().println(Console.safe(mistake.getMessage()));
      UnmatchedArgumentException.printSuggestions(mistake, console.err());
      console
          .err()
          .println("Try: " + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help");
      return ExitCode.USAGE.code();
    });
    commands.setExecutionExceptionHandler((failure, _, _) -> report(failure, console.err()));
    return commands;
  }

  private static Map<String, Supplier<CommandLine>> verbs(Home home, Console console, Parts parts) {
    Map<String, Supplier<CommandLine>> verbs = new LinkedHashMap<>();
    verbs.put("annotate", () -> new CommandLine(new AnnotateCommand(home, console), parts));
    verbs.put("verify", () -> new CommandLine(new VerifyCommand(home, console), parts));
    verbs.put("prepare", () -> new CommandLine(new PrepareCommand(home), parts));
    verbs.put("train", () -> new CommandLine(new TrainCommand(home, console), parts));
    verbs.put("review", () -> new CommandLine(new ReviewCommand(home, console), parts));
    verbs.put("learn", () -> new CommandLine(new LearnCommand(home, console), parts));
    verbs.put("gold", () -> new CommandLine(new GoldCommand(console), parts));
    verbs.put("evaluate", () -> new CommandLine(new EvaluateCommand(home, console), parts));
    verbs.put("compare", () -> new CommandLine(new CompareCommand(home, console), parts));
    verbs.put("explain", () -> new CommandLine(new ExplainCommand(home, console), parts));
    verbs.put("gazetteer", () -> GazetteerCommand.create(home, console, parts));
    return verbs;
  }

  private static CommandLine completion(Parts parts) {
    CommandLine completion = new CommandLine(AutoComplete.GenerateCompletion.class, parts);
    completion.getCommandSpec().name("completion");
    completion
        .getCommandSpec()
        .usageMessage()
        .description(
            "Prints a script that completes verbs and options in bash and zsh.",
            "To use it: source <(glossator completion)");
    return completion;
  }

  private static void describeExitCodes(CommandLine verb) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode each : ExitCode.values()) {
      codes.put(" " + each.code(), each.meaning());
    }
    verb.getSubcommands().values().forEach(CommandLineFactory::describeExitCodes);
    verb.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(codes);
  }

  private static int report(Exception failure, PrintWriter err) {
    return switch (failure) {
      case ProjectDataException mistake -> {
        mistake.problems().forEach(each -> err.println(Console.safe(each)));
        yield ExitCode.USAGE.code();
      }
      case CorpusLockedException held -> {
        err.println(Console.safe(held.getMessage()));
        yield ExitCode.LOCKED.code();
      }
      case CorpusNotWritableException full -> {
        err.println(Console.safe(full.getMessage()));
        yield ExitCode.NOT_WRITABLE.code();
      }
      case InterruptedException _ -> {
        err.println("Stopped; what was stored is whole.");
        yield ExitCode.TERMINATED.code();
      }
      default -> {
        err.println("The program failed; please report this with the lines below.");
        failure.printStackTrace(err);
        yield ExitCode.SOFTWARE_FAILURE.code();
      }
    };
  }
}
