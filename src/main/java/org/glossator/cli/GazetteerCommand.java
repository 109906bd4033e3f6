package org.glossator.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gazetteer}: groups the verbs on listed names. */
@Command(
    name = "gazetteer",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "VERB",
    description = "Checks, counts, imports and exports lists of names.",
    commandListHeading = "%nVerbs:%n",
    footer = {
      "%nExamples:",
      "  glossator gazetteer lint",
      "  glossator gazetteer stats --gold evaluation/gold",
      "  glossator gazetteer import names.jsonl --format spacy --out my-gazetteers/names.tsv",
      "  glossator gazetteer export --format gate --out gate-lists"
    })
final class GazetteerCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  private GazetteerCommand(Console console) {
    this.console = console;
  }

  static CommandLine create(Home home, Console console, CommandLine.IFactory parts) {
    CommandLine group = new CommandLine(new GazetteerCommand(console), parts);
    List.of(
            new GazetteerLintCommand(home, console),
            new GazetteerStatsCommand(home, console),
            new GazetteerImportCommand(console),
            new GazetteerExportCommand(home, console))
        .forEach(verb -> group.addSubcommand(new CommandLine(verb, parts)));
    return group;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(console.err());
    return ExitCode.USAGE.code();
  }
}
