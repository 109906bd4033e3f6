package org.glossator.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.glossator.corpus.state.CorpusLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Options of a run, and what must not shape its bytes, tried with the real process. */
@Timeout(300)
class RunOptionsTest {
  @TempDir private Path folder;

  @BeforeEach
  void sixBriefs() throws IOException {
    for (int number = 0; number < 6; number++) {
      Nights.write(folder.resolve("in/generated-" + number + ".txt"), GeneratedBriefs.text(number));
    }
  }

  @Test
  void givesTheSameBytesInAnotherSurroundingWithOtherThreads() throws Exception {
    RealRun foreign =
        new RealRun(folder)
            .in(
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kathmandu",
                "-Dfile.encoding=ISO-8859-1",
                "-XX:TieredStopAtLevel=1");
    assertThat(finish(new RealRun(folder).start("here", "--threads", "1"))).isZero();
    assertThat(finish(foreign.start("there", "--threads", "5"))).isZero();
    assertThat(Nights.digest(folder.resolve("there")))
        .isEqualTo(Nights.digest(folder.resolve("here")));
  }

  @Test
  void looksOnlyAtFilesWrittenSinceAndKeepsTheWantedRunRecords() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("in"))) {
      List<Path> sorted = files.sorted(Comparator.comparing(Path::toString)).toList();
      FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(3)));
      for (Path file : sorted.subList(0, 4)) {
        Files.setLastModifiedTime(file, old);
      }
    }
    assertThat(finish(new RealRun(folder).start("out", "--since", "2d"))).isZero();
    assertThat(briefs()).isEqualTo(2);
    assertThat(finish(new RealRun(folder).start("out", "--keep-runs", "2"))).isZero();
    assertThat(briefs()).isEqualTo(6);
    assertThat(finish(new RealRun(folder).start("out", "--keep-runs", "2"))).isZero();
    assertThat(runs()).isEqualTo(2);
  }

  @Test
  void leavesWithCodeSixOrWaitsWhileAnotherRunWrites() throws Exception {
    Files.createDirectories(folder.resolve("out"));
    Process waiting;
    try (CorpusLock held = CorpusLock.take(folder.resolve("out"), false)) {
      assertThat(held).isNotNull();
      assertThat(finish(new RealRun(folder).start("out"))).isEqualTo(6);
      assertThat(Files.readString(folder.resolve("out.log")))
          .contains("process " + ProcessHandle.current().pid());
      waiting = new RealRun(folder).start("out", "--wait");
      assertThat(waiting.waitFor(3, TimeUnit.SECONDS)).as("waits").isFalse();
      assertThat(folder.resolve("out/briefs")).isEmptyDirectory();
    }
    assertThat(finish(waiting)).isZero();
    assertThat(briefs()).isEqualTo(6);
  }

  private long briefs() throws IOException {
    return count("out/briefs");
  }

  private long runs() throws IOException {
    return count("out/runs");
  }

  private long count(String place) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(place))) {
      return files.filter(each -> each.toString().endsWith(".json")).count();
    }
  }

  private static int finish(Process process) throws InterruptedException {
    if (!process.waitFor(4, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }
}
