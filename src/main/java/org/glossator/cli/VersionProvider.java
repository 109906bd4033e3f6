package org.glossator.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.IVersionProvider;

/** Version of the program with the digests of everything that shapes its results. */
final class VersionProvider implements IVersionProvider {
  private final Home home;

  VersionProvider(Home home) {
    this.home = home;
  }

  @Override
  public String[] getVersion() {
    List<String> lines = new ArrayList<>();
    lines.add("glossator " + Digests.version());
    lines.add("code " + Digests.code(home));
    Digests.ofData(home).forEach((name, digest) -> lines.add(name + " " + digest));
    lines.add("Java " + Runtime.version());
    return lines.toArray(String[]::new);
  }
}
