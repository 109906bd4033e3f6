package org.glossator.tag.gazetteer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** From files to a matcher, once in a fresh process with the launcher's options for a start. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 3,
    jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms1g", "-Xmn850m", "-Xmx2g"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LoadingBenchmark {
  @Param({"10000", "100000"})
  private int entries;

  private Path folder;

  @Setup
  public void generate() {
    folder = GeneratedNames.write(entries);
  }

  @Benchmark
  public Object index() {
    return new GazetteerSource(Gazetteer.load(List.of(folder), List.of()));
  }

  /** The baseline; at 100,000 entries it takes about a minute. */
  @Benchmark
  public Object automaton() {
    Gazetteer gazetteer = Gazetteer.load(List.of(folder), List.of());
    List<TrieMatcher.Item<GazetteerEntry>> items = new ArrayList<>();
    for (GazetteerEntry entry : gazetteer.entries()) {
      entry
          .surfaces()
          .forEach(surface -> items.add(new TrieMatcher.Item<>(surface, entry.type(), entry)));
    }
    return new TrieMatcher<>(items);
  }
}
