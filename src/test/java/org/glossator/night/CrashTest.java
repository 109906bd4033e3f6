package org.glossator.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
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

  /** Milliseconds after the first brief. */
  private static final long LATEST_KILL = 20_000;

  /** Milliseconds that tables and report take, and a slower start may take longer. */
  private static final long END = 3_000;

  @TempDir private Path folder;
  private RealRun run;

  @BeforeEach
  void processes() {
    run = new RealRun(folder);
  }

  @Test
  void endsWithTheSameBytesHoweverOftenItIsKilled() throws Exception {
    GeneratedBriefs.write(folder.resolve("in"), BRIEFS);
    Pace pace = undisturbed();
    SortedMap<String, String> wanted = Nights.digest(folder.resolve("undisturbed"));
    System.out.println("crash test: seed " + SEED + ", " + BRIEFS + " briefs, " + pace);
    Random random = new Random(SEED);
    int kills = 0;
    int wholeRuns = 0;
    long stored = 0;
    while (kills < KILLS) {
      Process process = start("killed");
      boolean isOver = process.waitFor(pace.moment(random, BRIEFS - stored), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      long before = stored;
      stored = briefs("killed");
      assertThat(stored).as("nothing stored is lost").isGreaterThanOrEqualTo(before);
      if (isOver) {
        assertSame(wanted, kills);
        wholeRuns++;
        forget();
        stored = 0;
      } else {
        kills++;
        System.out.println("kill " + kills + ": " + stored + " briefs stored");
      }
    }
    assertThat(finish(start("killed"))).isZero();
    assertSame(wanted, kills);
    System.out.println(kills + " kills, " + (wholeRuns + 1) + " corpora compared");
  }

  private void assertSame(SortedMap<String, String> wanted, int kills) throws IOException {
    assertThat(Nights.digest(folder.resolve("killed")))
        .as("after " + kills + " kills, seed " + SEED)
        .isEqualTo(wanted);
    assertThat(unfinished()).isEmpty();
  }

  /** How long a run takes. */
  private record Pace(long startMilliseconds, long wholeMilliseconds) {
    /**
     * Milliseconds after a start: every fourth falls on the start, the others on the briefs that
     * are left and the end.
     */
    long moment(Random random, long left) {
      if (random.nextInt(4) == 0) {
        return random.nextLong(startMilliseconds);
      }
      long rest = (wholeMilliseconds - startMilliseconds) * left / BRIEFS;
      return startMilliseconds + random.nextLong(Math.min(LATEST_KILL, rest) + END);
    }
  }

  private Pace undisturbed() throws Exception {
    long start = System.nanoTime();
    Process process = start("undisturbed");
    while (process.isAlive() && briefs("undisturbed") == 0) {
      Thread.sleep(20);
    }
    long first = Duration.ofNanos(System.nanoTime() - start).toMillis();
    assertThat(finish(process)).isZero();
    return new Pace(first, Duration.ofNanos(System.nanoTime() - start).toMillis());
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
    return run.in("-XX:TieredStopAtLevel=1").start(out);
  }

  private static int finish(Process process) throws InterruptedException {
    if (!process.waitFor(15, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }
}
