package org.glossator.cli;

import picocli.CommandLine;

/** Makes the parts of commands that picocli needs by class. */
final class Parts implements CommandLine.IFactory {
  private final Home home;

  Parts(Home home) {
    this.home = home;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    return type == VersionProvider.class
        ? type.cast(new VersionProvider(home))
        : CommandLine.defaultFactory().create(type);
  }
}
