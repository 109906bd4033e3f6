package org.glossator.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program without a verb. */
@Command(
    name = "glossator",
    description = "Annotates briefs on industrial policy.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    footer = {
      "%nExamples:",
      "  glossator annotate seeds/briefs",
      "  glossator annotate nightly --out corpus --threads 2",
      "  glossator evaluate --gold evaluation/gold --corpus corpus",
      "  source <(glossator completion)",
      "%nA file glossator.yaml in the current folder, or the one named by --config, gives defaults",
      "for all options under the same names; docs/configuration.md describes it."
    })
final class GlossatorCommand {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration file (default: glossator.yaml in the current folder, if any).")
  private Path config;

  Path config() {
    return config;
  }
}
