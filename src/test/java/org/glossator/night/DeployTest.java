package org.glossator.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator installs is well formed and calls the program as it wants to be called. */
class DeployTest {
  private static final Path DEPLOY = Path.of("deploy");

  @TempDir private Path folder;

  @Test
  void systemdTakesServiceAndTimer() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")));
    String project = Path.of("").toAbsolutePath().toString();
    for (String unit : List.of("glossator.service", "glossator.timer")) {
      String text = Files.readString(DEPLOY.resolve(unit));
      Files.writeString(folder.resolve(unit), text.replace("/opt/glossator/", project + "/"));
    }
    Process verify =
        new ProcessBuilder(
                "systemd-analyze",
                "verify",
                folder.resolve("glossator.service").toString(),
                folder.resolve("glossator.timer").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(verify.waitFor()).as(said).isZero();
    assertThat(said.lines().filter(line -> line.contains("glossator"))).isEmpty();
  }

  @Test
  void cronLineHasFiveTimesAUserAndAShellCommand() throws Exception {
    String line;
    try (Stream<String> lines = Files.lines(DEPLOY.resolve("glossator.cron"))) {
      line = lines.filter(each -> !each.startsWith("#")).findFirst().orElseThrow();
    }
    assertThat(line).matches("(?:[0-9*/,-]+ ){5}glossator cd /var/lib/glossator && .+");
    assertThat(line).as("cron takes a percent sign for a line end").doesNotContain("%");
    assertThat(checked(line.split(" ", 7)[6])).isZero();
  }

  @Test
  void launcherIsSoundShell() throws Exception {
    assertThat(checked(Files.readString(Path.of("glossator")))).isZero();
    assertThat(checked(Files.readString(Path.of("evaluation/startup.sh")))).isZero();
  }

  private static int checked(String script) throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-n", "-c", script).inheritIO().start().waitFor();
  }
}
