package org.glossator.cli;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.glossator.Outcome;
import org.glossator.pipeline.Progress;

/**
 * Shows how a run goes: a bar on a terminal, otherwise a line for each source. Rejected sources are
 * always told by name.
 */
abstract sealed class ProgressLines implements Progress, AutoCloseable {
  private final Console console;

  private ProgressLines(Console console) {
    this.console = console;
  }

  static ProgressLines of(Console console) {
    return console.terminal() ? new Bar(console) : new Plain(console);
  }

  @Override
  public abstract void close();

  /** Says how many sources there are. */
  abstract void expect(int sources);

  final void rejected(Outcome.Rejected rejected) {
    console.err().println(Console.safe(rejected.path()) + ": " + Console.safe(rejected.reason()));
  }

  private static final class Bar extends ProgressLines {
    private final ProgressBar bar;

    private Bar(Console console) {
      super(console);
      bar =
          new ProgressBarBuilder().setTaskName("annotate").setStyle(ProgressBarStyle.ASCII).build();
    }

    @Override
    void expect(int sources) {
      bar.maxHint(sources);
    }

    @Override
    public synchronized void done(Outcome outcome) {
      switch (outcome) {
        case Outcome.Annotated _ -> {}
        case Outcome.Rejected rejected -> rejected(rejected);
      }
      bar.step();
    }

    @Override
    public synchronized void kept(Outcome outcome) {
      bar.step();
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  private static final class Plain extends ProgressLines {
    private final Console console;
    private int sources;
    private int done;

    private Plain(Console console) {
      super(console);
      this.console = console;
    }

    @Override
    synchronized void expect(int count) {
      sources = count;
    }

    @Override
    public synchronized void done(Outcome outcome) {
      done++;
      switch (outcome) {
        case Outcome.Annotated annotated ->
            console
                .out()
                .printf(
                    Locale.ROOT,
                    "%d/%d %s: %d items, %d mentions%n",
                    done,
                    sources,
                    Console.safe(annotated.path()),
                    annotated.counts().items(),
                    annotated.counts().mentions());
        case Outcome.Rejected rejected -> rejected(rejected);
      }
    }

    @Override
    public synchronized void kept(Outcome outcome) {
      done++;
    }

    @Override
    public void close() {}
  }
}
