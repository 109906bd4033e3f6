package org.glossator.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.glossator.prepared.PreparedFiles;

/**
 * Where the project's own data lie.
 *
 * @param folder the project folder; holds {@code seeds} and {@code models}
 */
public record Home(Path folder) {
  public Home {
    Objects.requireNonNull(folder, "folder");
  }

  /** The folder that the launcher names in the system property {@code glossator.home}. */
  public static Home ofProcess() {
    return new Home(Path.of(System.getProperty("glossator.home", "")));
  }

  public List<Path> gazetteers() {
    return List.of(folder.resolve("seeds/gazetteers"));
  }

  public Path taxonomy() {
    return folder.resolve("seeds/sectors/taxonomy.yaml");
  }

  public Path sectorItems() {
    return folder.resolve("seeds/sectors/items");
  }

  public Path sectorModel() {
    return folder.resolve("models/sectors/best-1");
  }

  public Path gold() {
    return folder.resolve("evaluation/gold");
  }

  /**
   * Models and gazetteers in the form in which they load fastest; written by the launcher, and may
   * be missing.
   */
  public PreparedFiles prepared() {
    return new PreparedFiles(folder.resolve("target/prepared"));
  }

  public Path taggingModels() {
    return folder.resolve("models/tagging");
  }
}
