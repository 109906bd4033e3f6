package org.glossator.tag.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.glossator.tag.text.AlignedText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Matching of a million characters (the sample briefs, repeated) on one thread, boundaries and case
 * rules included: an operation a second is a million characters a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-Xmx2g"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatchingBenchmark {
  private static final int CHARACTERS = 1_000_000;

  /** {@code shipped}: the project's gazetteers; otherwise a number of generated entries. */
  @Param({"shipped", "10000"})
  private String names;

  private String text;
  private AlignedText aligned;
  private SurfaceMatcher<GazetteerEntry> index;
  private TrieMatcher<GazetteerEntry> automaton;

  @Setup
  public void load() throws IOException {
    StringBuilder briefs = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("seeds/briefs"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        briefs.append(Files.readString(file));
      }
    }
    text = briefs.repeat(briefs, CHARACTERS / briefs.length()).substring(0, CHARACTERS);
    aligned = AlignedText.of(text);
    Path folder =
        names.equals("shipped")
            ? Path.of("seeds/gazetteers")
            : GeneratedNames.write(Integer.parseInt(names));
    List<SurfaceMatcher.Item<GazetteerEntry>> items = new ArrayList<>();
    List<TrieMatcher.Item<GazetteerEntry>> others = new ArrayList<>();
    for (GazetteerEntry entry : Gazetteer.load(List.of(folder), List.of()).entries()) {
      for (Surface surface : entry.surfaces()) {
        items.add(new SurfaceMatcher.Item<>(surface, entry.type(), entry));
        others.add(new TrieMatcher.Item<>(surface, entry.type(), entry));
      }
    }
    index = new SurfaceMatcher<>(items);
    automaton = new TrieMatcher<>(others);
  }

  @Benchmark
  public Object fold() {
    return AlignedText.of(text);
  }

  @Benchmark
  public void index(Blackhole found) {
    index.match(text, aligned, (span, entry) -> found.consume(span));
  }

  @Benchmark
  public void foldAndIndex(Blackhole found) {
    index.match(text, AlignedText.of(text), (span, entry) -> found.consume(span));
  }

  @Benchmark
  public void automaton(Blackhole found) {
    automaton.match(text, aligned, (span, entry) -> found.consume(span));
  }

  /** The yardstick of the machine: one name that does not occur, by the JDK. */
  @Benchmark
  public int indexOfOneName() {
    return text.indexOf("Ministry of Silly Walks");
  }
}
