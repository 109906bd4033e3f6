package org.glossator.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.glossator.tag.gazetteer.Gazetteer;
import org.glossator.tag.gazetteer.GazetteerLint;
import org.glossator.tag.gazetteer.LintRemarks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gazetteer lint}. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = {
      "Looks for names that are doubled, clash between types, are shadowed, never fire, or fire too"
          + " easily.",
      "A finding that is right as it is stands with its reason in lint-remarks.txt of the folder"
          + " (kind, surface, reason, by tabs). Exit code 4 if any other is left."
    })
final class GazetteerLintCommand implements Callable<Integer> {
  private final Home home;
  private final Console console;

  @Mixin private GazetteerOptions options;

  GazetteerLintCommand(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() {
    LintRemarks remarks = LintRemarks.load(options.folders(home));
    Gazetteer gazetteer = options.load(home);
    List<GazetteerLint.Finding> all = new GazetteerLint(gazetteer).findings();
    List<GazetteerLint.Finding> left = remarks.without(all);
    List<String> unneeded = remarks.unneeded(all);
    Map<String, Integer> counts = new TreeMap<>();
    for (GazetteerLint.Finding finding : left) {
      console.out().println(Console.safe(finding.toString()));
      counts.merge(finding.kind().name().toLowerCase(Locale.ROOT), 1, Integer::sum);
    }
    unneeded.forEach(each -> console.out().println(Console.safe(each)));
    console
        .out()
        .printf(
            Locale.ROOT,
            "%d entries, %d blocked surfaces: %d findings %s, %d accepted with a reason, %d remarks"
                + " that nothing needs.%n",
            gazetteer.entries().size(),
            gazetteer.blocked().size(),
            left.size(),
            counts,
            all.size() - left.size(),
            unneeded.size());
    return left.isEmpty() && unneeded.isEmpty()
        ? ExitCode.DONE.code()
        : ExitCode.GATE_NOT_MET.code();
  }
}
