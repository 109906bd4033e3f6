package org.glossator.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.glossator.corpus.AtomicFile;
import org.glossator.corpus.RunFile;

/** The figures of the last run, for the text file collector of Prometheus' node exporter. */
final class MetricsFile {
  private final StringBuilder text = new StringBuilder();

  private MetricsFile() {}

  static void write(Path file, RunFile run, Instant ended, int exitCode) throws IOException {
    MetricsFile metrics = new MetricsFile();
    RunFile.Counts counts = run.counts();
    metrics.add("sources", "Sources of the last run.", counts.sources());
    metrics.add("annotated", "Sources with an annotated brief.", counts.annotated());
    metrics.add("stored", "Briefs stored anew in the last run.", run.briefs().size());
    metrics.add("unchanged", "Briefs left as they were.", counts.unchanged());
    metrics.add("rejected", "Sources that could not be annotated.", counts.rejected());
    metrics.add("vanished", "Known sources that are no longer there.", counts.vanished());
    metrics.add("items", "Items of all annotated briefs.", counts.items());
    metrics.add("mentions", "Mentions of all annotated briefs.", counts.mentions());
    metrics.add("items_in_doubt", "Items whose sector is in doubt.", counts.abstained());
    metrics.add("run_seconds", "Duration of the last run.", run.clock().seconds());
    metrics.add("run_ended_seconds", "End of the last run, Unix time.", ended.getEpochSecond());
    metrics.add("exit_code", "Exit code of the last run.", exitCode);
    AtomicFile.write(file, metrics.text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void add(String name, String help, Number value) {
    text.append(
        String.format(
            Locale.ROOT,
            "# HELP glossator_%s %s\n# TYPE glossator_%s gauge\nglossator_%s %s\n",
            name,
            help,
            name,
            name,
            value));
  }
}
