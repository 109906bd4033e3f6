package org.glossator.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real process with all models ends in order while they are still being loaded. */
class StoppedTest {
  private static final int TERMINATED = 143;
  private static final int USAGE = 2;

  @TempDir private Path folder;
  private RealRun run;

  @BeforeEach
  void briefs() throws IOException {
    assumeTrue(System.getProperty("os.name").equals("Linux"));
    GeneratedBriefs.write(folder.resolve("in"), 300);
    run = new RealRun(folder).whole().in("-XX:TieredStopAtLevel=1");
  }

  @ParameterizedTest
  @ValueSource(longs = {900, 1_400, 1_900, 2_600, 3_500})
  void aSignalWhileModelsLoadEndsTheRun(long milliseconds) throws Exception {
    Process process = run.start("out");
    process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    process.destroy();
    assertThat(process.waitFor()).as(log()).isEqualTo(TERMINATED);
    assertThat(log()).doesNotContain("fatal error", "Exception");
  }

  @Test
  void wrongGazetteersEndTheRunWithASentence() throws Exception {
    Path missing = folder.resolve("missing");
    Process process = run.start("out", "--gazetteers", missing.toString());
    assertThat(process.waitFor()).as(log()).isEqualTo(USAGE);
    assertThat(log()).contains("missing: found no readable folder").doesNotContain("fatal error");
  }

  @Test
  void aSecondSignalEndsTheProcessAtOnce() throws Exception {
    Process process = run.start("out");
    while (process.isAlive() && !Files.isDirectory(folder.resolve("out/briefs"))) {
      Thread.sleep(20);
    }
    process.destroy();
    Thread.sleep(5);
    process.destroy();
    assertThat(process.waitFor()).as(log()).isEqualTo(TERMINATED);
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("out.log"));
  }
}
