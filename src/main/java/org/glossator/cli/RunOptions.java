package org.glossator.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.glossator.pipeline.BatchSettings;
import org.glossator.read.FoundSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of how a run works; none of them shapes a result. */
final class RunOptions {
  private static final Pattern SHARD = Pattern.compile("(\\d{1,4})/(\\d{1,4})");
  private static final Pattern AGE = Pattern.compile("(\\d{1,5})([dh])");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Briefs annotated at once (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--brief-timeout",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "A brief that takes longer is rejected (default: ${DEFAULT-VALUE}).")
  private int briefTimeout;

  @Option(
      names = "--shard",
      paramLabel = "K/N",
      description = "Look only at the K-th of N parts of the sources.")
  private String shard;

  @Option(
      names = "--since",
      paramLabel = "WHEN",
      description = "Look only at files written since a day (2026-11-01) or age (2d, 12h).")
  private String since;

  @Option(names = "--dry-run", description = "Say what would be done, and why; write nothing.")
  private boolean dryRun;

  @Option(names = "--wait", description = "Wait while another run writes to the corpus.")
  private boolean wait;

  @Option(
      names = "--keep-runs",
      paramLabel = "N",
      defaultValue = "400",
      description = "Run records kept (default: ${DEFAULT-VALUE}).")
  private int keepRuns;

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = "Append what happens to a file, a JSON object a line.")
  private Path log;

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description = "Write the figures of the run as a Prometheus text file.")
  private Path metrics;

  BatchSettings settings() {
    require(threads >= 1 && threads <= 1024, "--threads", threads, "1 to 1024");
    require(briefTimeout >= 1, "--brief-timeout", briefTimeout, "1 or more");
    require(keepRuns >= 1, "--keep-runs", keepRuns, "1 or more");
    return new BatchSettings(
        threads, Duration.ofSeconds(briefTimeout), dryRun, inShard().and(isRecent()));
  }

  private Predicate<FoundSource> inShard() {
    if (shard == null) {
      return _ -> true;
    }
    Matcher matcher = SHARD.matcher(shard);
    boolean isForm = matcher.matches();
    int part = isForm ? Integer.parseInt(matcher.group(1)) : 0;
    int parts = isForm ? Integer.parseInt(matcher.group(2)) : 0;
    require(part >= 1 && part <= parts, "--shard", shard, "K/N with K from 1 to N");
    return source -> {
      CRC32 sum = new CRC32();
      sum.update(source.path().getBytes(StandardCharsets.UTF_8));
      return sum.getValue() % parts == part - 1;
    };
  }

  private Predicate<FoundSource> isRecent() {
    if (since == null) {
      return _ -> true;
    }
    Instant start = start();
    return source -> {
      try {
        return !Files.getLastModifiedTime(source.file()).toInstant().isBefore(start);
      } catch (IOException failure) {
        return true;
      }
    };
  }

  private Instant start() {
    Matcher age = AGE.matcher(since);
    if (age.matches()) {
      long count = Long.parseLong(age.group(1));
      return Instant.now()
          .minus(age.group(2).equals("d") ? Duration.ofDays(count) : Duration.ofHours(count));
    }
    try {
      return LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException failure) {
      throw new ParameterException(
          spec.commandLine(),
          "--since is " + since + "; expected a day such as 2026-11-01, or an age such as 2d");
    }
  }

  private void require(boolean holds, String option, Object found, String expected) {
    if (!holds) {
      throw new ParameterException(
          spec.commandLine(), option + " is " + found + "; expected " + expected);
    }
  }

  int threads() {
    return threads;
  }

  boolean isDryRun() {
    return dryRun;
  }

  boolean isWaiting() {
    return wait;
  }

  int keepRuns() {
    return keepRuns;
  }

  Path log() {
    return log;
  }

  Path metrics() {
    return metrics;
  }
}
