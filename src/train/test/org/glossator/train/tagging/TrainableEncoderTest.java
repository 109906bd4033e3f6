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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.glossator.Span;
import org.glossator.prepared.OnnxSessions;
import org.glossator.tag.encoder.BaseModel;
import org.glossator.tag.encoder.EncodedText;
import org.glossator.tag.encoder.EncoderNetwork;
import org.glossator.tag.encoder.EncoderTagger;
import org.glossator.tag.encoder.LabelDecoder;
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
      new TrainingPlan(2, 60, new LearningRates(1e-4, 0.9, 1e-3), 0.1, 1);
  private static final HintMaker NO_LISTS =
      new HintMaker(new GazetteerSource(Gazetteer.load(List.of(), List.of())));
  private static BaseModel base;
  private static ExampleMaker maker;

  @BeforeAll
  static void read() throws Exception {
    base = BaseModel.named("all-minilm-l6-v2");
    maker = new ExampleMaker(new TextEncoder(base.vocabulary(), new WordSplitter()), 0.05);
  }

  @Test
  void trainedAndStoredAndRunElsewhereItScoresTheSame(@TempDir Path folder) throws Exception {
    List<TaggedLine> lines =
        List.of(
            line("The {O:MIIT} praised {C:BYD}’s {T:electric vehicles} and local governments."),
            line("{C:Sungrow Power} sells {T:inverters}"));
    TunedWeights weights = train(lines);
    Path file = folder.resolve("weights.safetensors");
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
    for (String name : List.of("first.safetensors", "second.safetensors")) {
      train(lines).write(folder.resolve(name), base.network(), base.digest());
    }
    assertEquals(
        -1,
        Files.mismatch(folder.resolve("first.safetensors"), folder.resolve("second.safetensors")));
  }

  @Test
  void goesOnAfterTheEpochsDone() {
    List<TaggedLine> lines = Collections.nCopies(12, line("{C:BYD} and {O:MIIT} on {T:chips}"));
    List<TunedWeights> first = new ArrayList<>();
    trainer().train(source(lines), 0, Optional.empty(), (weights, _) -> first.add(weights));
    List<Integer> epochs = new ArrayList<>();
    TunedWeights goneOn =
        trainer()
            .train(
                source(lines), 1, Optional.of(first.getFirst()), (_, epoch) -> epochs.add(epoch));
    assertEquals(List.of(2), epochs);
    float[] begun = first.getFirst().headWeight().values();
    assertNotEquals(begun[0], goneOn.headWeight().values()[0]);
    assertEquals(begun[0], goneOn.headWeight().values()[0], 2e-3f);
  }

  @Test
  void aTeacherWhoKnowsAllListedNamesTeachesAPupilWhoKnowsSome() throws Exception {
    String text = "BYD and MIIT on chips";
    HintMaker hints =
        new HintMaker(
            new GazetteerSource(Gazetteer.load(List.of(Path.of("seeds/gazetteers")), List.of())));
    TextEncoder encoder = new TextEncoder(base.vocabulary(), new WordSplitter());
    TunedWeights weights = train(List.of(line("{C:BYD} and {O:MIIT} on {T:chips}")));
    try (EncoderNetwork network = new EncoderNetwork(base.network(), weights)) {
      EncoderTagger teacher = new EncoderTagger(encoder, List.of(network), new LabelDecoder());
      EncodedText told =
          encoder
              .encode(
                  text, new Span(0, text.length()), hints.hints(new TaggedLine(1, text, List.of())))
              .getFirst();
      float[][] taught = teacher.probabilities(told);
      for (float[] word : taught) {
        assertEquals(
            1, IntStream.range(0, word.length).mapToDouble(each -> word[each]).sum(), 1e-5);
      }
      ExampleSource source = new TaughtExamples(List.of(text), teacher, encoder, hints);
      Random random = new Random(1);
      Set<List<Integer>> shapes = new HashSet<>();
      for (int epoch = 1; epoch <= 20; epoch++) {
        TrainingExample example = source.examples(epoch, random).getFirst();
        assertTrue(Arrays.deepEquals(taught, example.wanted()));
        shapes.add(Arrays.stream(example.text().shapes()).boxed().toList());
      }
      assertTrue(shapes.contains(Arrays.stream(told.shapes()).boxed().toList()));
      assertTrue(shapes.size() > 2, "the pupil is told all names always");
    }
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
    return trainer().train(source(lines), 0, Optional.empty(), (_, _) -> {});
  }

  private static EncoderTrainer trainer() {
    return new EncoderTrainer(
        base.network(), PLAN, new PrintStream(PrintStream.nullOutputStream()));
  }

  private static List<ExampleSource> source(List<TaggedLine> lines) {
    LineVariation unchanged =
        new LineVariation(NamePool.of(List.of(), Map.of()), VariationRates.NONE);
    return List.of(new MarkedExamples(lines, unchanged, maker, NO_LISTS));
  }

  private static float[][] scores(TunedWeights weights, List<TrainingExample> examples) {
    Batch batch = new Batch(examples);
    try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
      TrainableEncoder encoder = new TrainableEncoder(base.network(), PLAN, manager);
      encoder.take(weights);
      float[] all =
          encoder
              .scores(BatchArrays.of(batch, FrozenVectors.of(base.network()), manager), false)
              .toFloatArray();
      float[][] scores =
          new float[examples.stream().mapToInt(example -> example.wanted().length).sum()][];
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
    try (EncoderNetwork network = new EncoderNetwork(OnnxSessions.of(bytes), weights)) {
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
