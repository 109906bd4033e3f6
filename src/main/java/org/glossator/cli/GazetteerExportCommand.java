package org.glossator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.glossator.EntityType;
import org.glossator.ProjectDataException;
import org.glossator.tag.exchange.ExchangeFormat;
import org.glossator.tag.gazetteer.GazetteerEntry;
import org.glossator.tag.gazetteer.Surface;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gazetteer export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the gazetteers in the form of another tool.",
      "Other tools know no ambiguous surfaces and make no variants by rule: the former are left out"
          + " unless asked for, the latter are not written."
    })
final class GazetteerExportCommand implements Callable<Integer> {
  private final Home home;
  private final Console console;

  @Mixin private GazetteerOptions options;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORM",
      description = "One of ${COMPLETION-CANDIDATES}.")
  private ExchangeFormat format;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "PATH",
      description = "New file; for gate a new or empty folder.")
  private Path out;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description = "Only these types (default: all of ${COMPLETION-CANDIDATES}).")
  private Set<EntityType> types = Set.of(EntityType.values());

  @Option(names = "--ambiguous", description = "Write ambiguous surfaces too.")
  private boolean ambiguous;

  GazetteerExportCommand(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (Files.isRegularFile(out) || Files.exists(out.resolve("lists.def"))) {
      throw new ProjectDataException(out + ": stands there already; expected a new path");
    }
    List<GazetteerEntry> entries = new ArrayList<>();
    int leftOut = 0;
    for (GazetteerEntry entry : options.load(home).entries()) {
      List<Surface> surfaces =
          entry.surfaces().stream().filter(each -> ambiguous || !each.isAmbiguous()).toList();
      if (types.contains(entry.type())) {
        leftOut += entry.surfaces().size() - surfaces.size();
        entries.add(
            new GazetteerEntry(
                entry.file(),
                entry.line(),
                entry.type(),
                entry.entity(),
                entry.standing(),
                surfaces));
      }
    }
    int written = format.lists().write(entries, out);
    console
        .out()
        .printf(
            Locale.ROOT,
            "%d surfaces of %d entries written to %s; %d ambiguous ones left out.%n",
            written,
            entries.size(),
            out,
            leftOut);
    return ExitCode.DONE.code();
  }
}
