package org.glossator.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.decision.DecisionFolder;
import org.glossator.review.GoldFreeze;
import org.glossator.review.Shelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gold}: freezes fully reviewed briefs. */
@Command(
    name = "gold",
    mixinStandardHelpOptions = true,
    description = {
      "Freezes fully reviewed briefs as gold.",
      "A brief is ready when every item is completed and filed and no conflict is open."
    },
    footer = {
      "%nExamples:",
      "  glossator gold corpus --out evaluation/gold",
      "  glossator gold corpus --out evaluation/gold --stand-off"
    })
final class GoldCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "CORPUS", description = "Corpus folder that was reviewed.")
  private Path corpus;

  @Option(
      names = "--decisions",
      paramLabel = "FOLDER",
      defaultValue = "decisions",
      description = "Folder of the decisions' files (default: ${DEFAULT-VALUE}).")
  private Path decisions;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      required = true,
      description = "Gold folder; made where it does not exist.")
  private Path out;

  @Option(
      names = "--stand-off",
      description = "Leave out the text, for briefs of third parties: spans and digests only.")
  private boolean standOff;

  @Option(names = "--renew", description = "Replace gold that has another content.")
  private boolean renew;

  GoldCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Shelf shelf = Shelf.load(Corpus.open(corpus));
    GoldFreeze freeze = new GoldFreeze(shelf, new DecisionFolder(decisions).decisions());
    GoldFreeze.Result result = freeze.freeze(out, standOff, renew);
    result.open().forEach(each -> console.out().println(Console.safe("not frozen: " + each)));
    console
        .out()
        .printf(
            Locale.ROOT,
            "%d briefs stand frozen in %s, %d are begun but not ready.%n",
            result.frozen().size(),
            out,
            result.open().size());
    return ExitCode.DONE.code();
  }
}
