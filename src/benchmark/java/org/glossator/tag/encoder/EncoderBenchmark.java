package org.glossator.tag.encoder;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.glossator.Span;
import org.glossator.prepared.OnnxSessions;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A line of a number of pieces on one thread: products of bytes beside those of fp32. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 1, time = 2)
@Measurement(iterations = 3, time = 2)
public class EncoderBenchmark {
  @Param({"encoder-six-layers", "encoder"})
  private String network;

  @Param({"32", "96", "192"})
  private int pieces;

  private EncoderNetwork bytes;
  private EncoderNetwork floats;
  private EncodedText line;

  @Setup
  public void load() throws IOException, OrtException {
    Path weights = Path.of("models/tagging/5", network + ".safetensors");
    BaseModel base = BaseModel.ofWeights(weights);
    TunedWeights tuned = TunedWeights.read(weights, base.network(), base.digest());
    bytes = new EncoderNetwork(base.network(), tuned);
    byte[] whole = base.network().with(tuned.tensors());
    floats = new EncoderNetwork(OnnxSessions.of(whole), tuned);
    Random random = new Random(1);
    List<Span> words = new ArrayList<>();
    for (int word = 0; word < pieces; word++) {
      words.add(new Span(word, word + 1));
    }
    line =
        new EncodedText(
            words,
            random.ints(pieces, 2_000, 20_000).toArray(),
            new int[pieces],
            IntStream.range(0, pieces).toArray());
  }

  @Benchmark
  public Object bytes() {
    return bytes.scores(line);
  }

  @Benchmark
  public Object floats() {
    return floats.scores(line);
  }

  @TearDown
  public void close() throws OrtException {
    bytes.close();
    floats.close();
  }
}
