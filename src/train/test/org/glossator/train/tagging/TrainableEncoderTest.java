package org.glossator.train.tagging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glossator.tag.encoder.BaseModel;
import org.glossator.tag.encoder.EncodedText;
import org.glossator.tag.encoder.EncoderNetwork;
import org.glossator.tag.encoder.Labels;
import org.glossator.tag.encoder.ListedHints;
import org.glossator.tag.encoder.TextEncoder;
import org.glossator.tag.encoder.TunedWeights;
import org.glossator.tag.encoder.WordSplitter;
import org.glossator.tag.gazetteer.Gazetteer;
import org.glossator.tag.gazetteer.GazetteerSource;
import org.glossator.train.text.TaggedLine;
import org.glossator.train.text.TaggedLineParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainableEncoderTest {
  private static final TrainingPlan PLAN =
      new TrainingPlan(2, 60, new LearningRates(1e-4, 0.9, 1e-3), 0.1, 0.05, 1);
  private static BaseModel base;
  private static ExampleMaker maker;

  @BeforeAll
  static void read() throws Exception {
    base = BaseModel.current();
    maker = new ExampleMaker(new TextEncoder(base.vocabulary(), new WordSplitter()));
  }

  @Test
  void trainedAndStoredAndRunElsewhereItScoresTheSame(@TempDir Path folder) throws Exception {
    List<TaggedLine> lines =
        List.of(
            line("The {O:MIIT} praised {C:BYD}’s {T:electric vehicles} and local governments."),
            line("{C:Sungrow Power} sells {T:inverters}"));
    TunedWeights weights = train(lines);
    Path file = folder.resolve("weights");
    weights.write(file, base.network(), base.digest());
    TunedWeights stored = TunedWeights.read(file, base.network(), base.digest());
    List<TrainingExample> examples =
        lines.stream().flatMap(line -> maker.examples(line, ListedHints.NONE).stream()).toList();
    float[][] trained = scores(stored, examples);
    float[][] run = scoresByOnnx(stored, examples);
    for (int row = 0; row < trained.length; row++) {
      assertArrayEquals(trained[row], run[row], 1e-4f);
    }
    float[][] unrounded = scoresByOnnx(weights, examples);
    for (int row = 0; row < trained.length; row++) {
      assertArrayEquals(unrounded[row], run[row], 0.01f, "rounding of the stored changes");
    }
  }

  @Test
  void equalTrainingsGiveEqualBytes(@TempDir Path folder) throws Exception {
    List<TaggedLine> lines =
        List.of(line("{C:BYD} and {O:MIIT} on {T:chips}"), line("No name in this one."));
    for (String name : List.of("first", "second")) {
      train(lines).write(folder.resolve(name), base.network(), base.digest());
    }
    assertEquals(-1, Files.mismatch(folder.resolve("first"), folder.resolve("second")));
  }

  @Test
  void goesOnAfterTheEpochsDone() {
    List<TaggedLine> lines = Collections.nCopies(12, line("{C:BYD} and {O:MIIT} on {T:chips}"));
    LineVariation unchanged =
        new LineVariation(NamePool.of(List.of(), Map.of()), VariationRates.NONE);
    List<TunedWeights> first = new ArrayList<>();
    trainer().train(lines, unchanged, 0, Optional.empty(), (weights, _) -> first.add(weights));
    List<Integer> epochs = new ArrayList<>();
    TunedWeights goneOn =
        trainer()
            .train(
                lines,
                unchanged,
                1,
                Optional.of(first.getFirst()),
                (_, epoch) -> epochs.add(epoch));
    assertEquals(List.of(2), epochs);
    float[] begun = first.getFirst().headWeight().values();
    assertNotEquals(begun[0], goneOn.headWeight().values()[0]);
    assertEquals(begun[0], goneOn.headWeight().values()[0], 2e-3f);
  }

  @Test
  void scoresDoNotDependOnThreads() throws Exception {
    List<TaggedLine> lines = List.of(line("{C:BYD} and {O:MIIT} on {T:chips}"));
    try (EncoderNetwork network = new EncoderNetwork(base.network(), train(lines))) {
      EncodedText text = maker.examples(lines.getFirst(), ListedHints.NONE).getFirst().text();
      float[][] alone = network.scores(text);
      List<float[][]> together =
          IntStream.range(0, 40).parallel().mapToObj(_ -> network.scores(text)).toList();
      together.forEach(scores -> assertTrue(Arrays.deepEquals(alone, scores)));
    }
  }

  @Test
  void gradientsDoNotAddUpOverSteps() {
    try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
      NDArray weight = manager.create(new float[] {3});
      weight.setRequiresGradient(true);
      for (int step = 0; step < 2; step++) {
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
          collector.backward(weight.square().sum());
        }
        assertEquals(6, weight.getGradient().getFloat());
        weight.getGradient().subi(weight.getGradient());
      }
    }
  }

  private static TunedWeights train(List<TaggedLine> lines) {
    LineVariation unchanged =
        new LineVariation(NamePool.of(List.of(), Map.of()), VariationRates.NONE);
    return trainer().train(lines, unchanged, 0, Optional.empty(), (_, _) -> {});
  }

  private static EncoderTrainer trainer() {
    return new EncoderTrainer(
        base.network(),
        maker,
        new HintMaker(new GazetteerSource(Gazetteer.load(List.of(), List.of()))),
        PLAN,
        new PrintStream(PrintStream.nullOutputStream()));
  }

  private static float[][] scores(TunedWeights weights, List<TrainingExample> examples) {
    Batch batch = new Batch(examples);
    try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
      TrainableEncoder encoder = new TrainableEncoder(base.network(), PLAN, manager);
      encoder.take(weights);
      float[] all =
          encoder
              .scores(BatchArrays.of(batch, FrozenVectors.of(base.network()), 0, manager), false)
              .toFloatArray();
      float[][] scores =
          new float[examples.stream().mapToInt(example -> example.labels().length).sum()][];
      int next = 0;
      for (int row = 0; row < examples.size(); row++) {
        for (int piece : examples.get(row).text().firstPieces()) {
          int start = (row * batch.length() + piece) * Labels.COUNT;
          scores[next++] = Arrays.copyOfRange(all, start, start + Labels.COUNT);
        }
      }
      return scores;
    }
  }

  private static float[][] scoresByOnnx(TunedWeights weights, List<TrainingExample> examples)
      throws Exception {
    byte[] bytes = base.network().with(weights.tensors());
    ByteBuffer tuned = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    try (EncoderNetwork network = new EncoderNetwork(tuned, weights)) {
      return examples.stream()
          .map(TrainingExample::text)
          .map(network::scores)
          .flatMap(Arrays::stream)
          .toArray(float[][]::new);
    }
  }

  private static TaggedLine line(String marked) {
    return ((TaggedLineParser.Result.Parsed) TaggedLineParser.parse(1, marked)).line();
  }
}
