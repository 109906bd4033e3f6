package org.glossator.cli;

import java.util.Locale;
import org.glossator.Change;
import org.glossator.Outcome;
import org.glossator.pipeline.BatchResult;
import org.glossator.pipeline.Progress;

/** Says what a run would do. */
final class DryRunLines implements Progress {
  private final Console console;

  DryRunLines(Console console) {
    this.console = console;
  }

  @Override
  public void done(Outcome outcome) {
    if (outcome instanceof Outcome.Rejected rejected) {
      console
          .out()
          .println(
              "reject " + Console.safe(rejected.path()) + ": " + Console.safe(rejected.reason()));
    }
  }

  @Override
  public void changed(Change change) {
    console
        .out()
        .println(
            "annotate "
                + Console.safe(change.path())
                + ": "
                + change.reason().label()
                + (change.cause().isEmpty() ? "" : " (" + Console.safe(change.cause()) + ")"));
  }

  void end(BatchResult result) {
    result.vanished().forEach(each -> console.out().println("vanished " + Console.safe(each)));
    console
        .out()
        .printf(
            Locale.ROOT,
            "Of %d sources %d would be stored anew; %d vanished. Nothing was written.%n",
            result.run().outcomes().size(),
            result.changes().size(),
            result.vanished().size());
  }
}
