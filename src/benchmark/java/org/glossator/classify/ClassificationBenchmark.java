package org.glossator.classify;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Items filed a second on two threads, with names looked up and reasons given. The items are those
 * for training, each made new by a number, so that no embedding is remembered.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Threads(2)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 4)
public class ClassificationBenchmark {
  @Param({"baseline-1", "best-1"})
  private String version;

  private final AtomicInteger next = new AtomicInteger();
  private List<TrainingItem> items;
  private TrainedSectorClassifier classifier;

  @Setup
  public void load() {
    Path taxonomy = Path.of("seeds/sectors/taxonomy.yaml");
    items = TrainingItems.read(Path.of("seeds/sectors/items"), Taxonomy.read(taxonomy)).items();
    classifier =
        TrainedSectorClassifier.load(
            Path.of("models/sectors").resolve(version),
            taxonomy,
            Path.of("seeds/gazetteers"),
            TrainedSectorClassifier.DEFAULT_PRECISION);
  }

  @Benchmark
  public Object file() {
    int number = next.getAndIncrement();
    TrainingText text = items.get(number % items.size()).text();
    return classifier.classify(text.headline() + " " + number, text.whole());
  }
}
