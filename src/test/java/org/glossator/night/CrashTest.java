package org.glossator.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real process at random moments and compares the end with an undisturbed run. System
 * properties {@code crash.briefs} and {@code crash.kills} make it longer (Maven profile {@code
 * crash}); {@code crash.seed} repeats one.
 */
class CrashTest {
  private static final int BRIEFS = Integer.getInteger("crash.briefs", 15);
  private static final int KILLS = Integer.getInteger("crash.kills", 2);
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

  @TempDir private Path folder;
  private RealRun run;

  @BeforeEach
  void processes() {
    run = new RealRun(folder);
  }

  @Test
  void endsWithTheSameBytesHoweverOftenItIsKilled() throws Exception {
    GeneratedBriefs.write(folder.resolve("in"), BRIEFS);
    long start = System.nanoTime();
    assertThat(finish(start("undisturbed"))).isZero();
    long whole = Duration.ofNanos(System.nanoTime() - start).toMillis();
    Random random = new Random(SEED);
    System.out.println("crash test: seed " + SEED + ", " + KILLS + " kills");
    int kills = 0;
    int stored = 0;
    for (int attempt = 0; attempt < KILLS; attempt++) {
      Process process = start("killed");
      boolean isOver = process.waitFor(whole / 4 + random.nextLong(whole), TimeUnit.MILLISECONDS);
      kills += isOver ? 0 : 1;
      process.destroyForcibly().waitFor();
      if (KILLS > 10) {
        System.out.println("attempt " + attempt + ": " + briefs("killed") + " briefs stored");
      }
      long count = briefs("killed");
      assertThat(count).as("nothing stored is lost").isGreaterThanOrEqualTo(stored);
      stored = (int) count;
      if (isOver) {
        forget();
        stored = 0;
      }
    }
    assertThat(finish(start("killed"))).isZero();
    assertThat(Nights.digest(folder.resolve("killed")))
        .as("after " + kills + " kills, seed " + SEED)
        .isEqualTo(Nights.digest(folder.resolve("undisturbed")));
    assertThat(unfinished()).isEmpty();
  }

  @Test
  void endsWithoutHasteWhenAskedTo() throws Exception {
    assumeTrue(System.getProperty("os.name").equals("Linux"));
    GeneratedBriefs.write(folder.resolve("in"), 300);
    Process process = start("asked");
    while (process.isAlive() && briefs("asked") < 3) {
      Thread.sleep(20);
    }
    process.destroy();
    assertThat(finish(process)).isEqualTo(143);
    assertThat(folder.resolve("asked/state/sources.jsonl")).isNotEmptyFile();
    assertThat(folder.resolve("asked/state/journal.jsonl")).doesNotExist();
    assertThat(unfinished()).isEmpty();
  }

  private long briefs(String out) throws IOException {
    Path stored = folder.resolve(out).resolve("briefs");
    if (!Files.isDirectory(stored)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(stored)) {
      return files.filter(each -> each.toString().endsWith(".json")).count();
    }
  }

  /** A run that came to its end leaves the next nothing to be killed at. */
  private void forget() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("killed"))) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private List<Path> unfinished() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(each -> each.toString().endsWith(".unfinished")).toList();
    }
  }

  private Process start(String out) throws IOException {
    return run.start(out);
  }

  private static int finish(Process process) throws InterruptedException {
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }
}
