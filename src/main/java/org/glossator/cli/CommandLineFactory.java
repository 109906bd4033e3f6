package org.glossator.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.ProjectDataException;
import org.glossator.corpus.CorpusNotWritableException;
import org.glossator.corpus.state.CorpusLockedException;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the verbs together. */
final class CommandLineFactory {
  private CommandLineFactory() {}

  static CommandLine create(Home home, Console console) {
    CommandLine.IFactory parts = new Parts(home);
    CommandLine commands = new CommandLine(new GlossatorCommand(), parts);
    for (Object verb : verbs(home, console)) {
      commands.addSubcommand(new CommandLine(verb, parts));
    }
    commands.addSubcommand(GazetteerCommand.create(home, console, parts));
    commands.addSubcommand(completion(parts));
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

  private static List<Object> verbs(Home home, Console console) {
    return List.of(
        new AnnotateCommand(home, console),
        new VerifyCommand(home, console),
        new PrepareCommand(home),
        new TrainCommand(home, console),
        new ReviewCommand(home, console),
        new LearnCommand(home, console),
        new GoldCommand(console),
        new EvaluateCommand(home, console),
        new CompareCommand(home, console),
        new ExplainCommand(home, console));
  }

  private static CommandLine completion(CommandLine.IFactory parts) {
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
