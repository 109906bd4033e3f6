package org.glossator.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the real program as a process of its own over the folder {@code in}: with its command
 * line, the stock model and the small sector model, but, unless it is whole, without the encoder,
 * so that it starts quickly.
 */
final class RealRun {
  private final Path folder;
  private List<String> javaOptions = List.of();
  private boolean isWhole;

  RealRun(Path folder) {
    this.folder = folder;
  }

  /** Further options for Java, which win over the usual ones. */
  RealRun in(String... options) {
    javaOptions = List.of(options);
    return this;
  }

  /** With the encoder and all sectors' models as well. */
  RealRun whole() {
    isWhole = true;
    return this;
  }

  Process start(String out, String... options) throws IOException {
    Path project = Path.of("").toAbsolutePath();
    Path home = folder.resolve("home");
    Nights.write(
        home.resolve("seeds/gazetteers/companies.tsv"),
        Nights.HEADER + "c:byd\tCOMPANY\tBYD\t\texact\t\t\t\n");
    Path prepared = project.resolve("target/prepared");
    if (Files.isDirectory(prepared) && !Files.exists(home.resolve("target/prepared"))) {
      Files.createDirectories(home.resolve("target"));
      Files.createSymbolicLink(home.resolve("target/prepared"), prepared);
    }
    if (isWhole && !Files.exists(home.resolve("models"))) {
      Files.createSymbolicLink(home.resolve("models"), project.resolve("models"));
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-Dglossator.home=" + home));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Djava.util.logging.config.file=src/main/launcher/logging.properties");
    command.addAll(javaOptions);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
    command.addAll(List.of("org.glossator.cli.Glossator", "annotate"));
    command.addAll(
        List.of(
            "--sector-model",
            project.resolve("models/sectors").resolve(isWhole ? "best-1" : "baseline-1").toString(),
            "--taxonomy",
            project.resolve("seeds/sectors/taxonomy.yaml").toString(),
            "--decisions",
            folder.resolve("no-decisions").toString()));
    command.addAll(List.of("--out", folder.resolve(out).toString()));
    command.addAll(List.of(options));
    command.add(folder.resolve("in").toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(out + ".log").toFile())
        .start();
  }
}
