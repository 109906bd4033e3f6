package org.glossator.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glossator.tag.gazetteer.Gazetteer;
import picocli.CommandLine.Option;

/** Which gazetteers a verb looks at. */
final class GazetteerOptions {
  @Option(
      names = "--gazetteers",
      paramLabel = "FOLDER",
      split = ",",
      description = "Your own gazetteers; their entries win over the shipped ones.")
  private List<Path> gazetteers = List.of();

  @Option(names = "--own-only", description = "Look at your own gazetteers alone.")
  private boolean ownOnly;

  Gazetteer load(Home home) {
    return Gazetteer.load(shipped(home), gazetteers);
  }

  List<Path> folders(Home home) {
    List<Path> folders = new ArrayList<>(shipped(home));
    folders.addAll(gazetteers);
    return folders;
  }

  private List<Path> shipped(Home home) {
    return ownOnly ? List.of() : home.gazetteers();
  }
}
