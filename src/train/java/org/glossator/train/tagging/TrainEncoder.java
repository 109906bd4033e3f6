package org.glossator.train.tagging;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.glossator.EntityType;
import org.glossator.classify.Taxonomy;
import org.glossator.classify.TrainingItem;
import org.glossator.classify.TrainingItems;
import org.glossator.tag.encoder.BaseModel;
import org.glossator.tag.encoder.EncoderModel;
import org.glossator.tag.encoder.EncoderNetwork;
import org.glossator.tag.encoder.EncoderTagger;
import org.glossator.tag.encoder.LabelDecoder;
import org.glossator.tag.encoder.TextEncoder;
import org.glossator.tag.encoder.TunedWeights;
import org.glossator.tag.encoder.WordSplitter;
import org.glossator.tag.gazetteer.Gazetteer;
import org.glossator.tag.gazetteer.GazetteerSource;
import org.glossator.train.text.TaggedLine;
import org.glossator.train.text.TaggedText;
import org.glossator.train.text.TaggedTextReader;

/**
 * Trains an encoder on a folder of tagging texts, writes its weights after every epoch and scores
 * them on the texts held out.
 */
final class TrainEncoder {
  private static final Set<String> ARGUMENTS =
      Set.of(
          "texts",
          "base",
          "unmarked",
          "teacher",
          "output",
          "from",
          "done",
          "held-out",
          "epochs",
          "batch",
          "rate",
          "decay",
          "head-rate",
          "dropout",
          "smoothing",
          "seed",
          "variation",
          "most",
          "gazetteers");

  private final BaseModel base;
  private final TextEncoder encoder;
  private final PrintStream log;

  private TrainEncoder(BaseModel base, PrintStream log) {
    this.base = base;
    this.encoder = new TextEncoder(base.vocabulary(), new WordSplitter());
    this.log = log;
  }

  public static void main(String[] arguments) throws IOException {
    TrainingArguments given = TrainingArguments.parse(arguments, ARGUMENTS);
    new TrainEncoder(BaseModel.named(given.text("base", "all-minilm-l6-v2")), System.out)
        .run(given);
  }

  private void run(TrainingArguments arguments) throws IOException {
    List<TaggedText> texts =
        new TaggedTextReader().readFolder(arguments.path("texts", "seeds/tagging/train"));
    List<String> heldOutNames = arguments.list("held-out");
    Predicate<TaggedText> heldOut =
        text -> heldOutNames.contains(text.source().getFileName().toString().replace(".txt", ""));
    List<TaggedText> used = texts.stream().filter(heldOut.negate()).toList();
    List<TaggedLine> lines =
        used.stream()
            .flatMap(TaggedText::lines)
            .limit(arguments.integer("most", Integer.MAX_VALUE))
            .toList();
    List<TaggedLine> scored = texts.stream().filter(heldOut).flatMap(TaggedText::lines).toList();
    TrainingPlan plan = plan(arguments);
    Path output = Files.createDirectories(arguments.path("output", "target/encoder"));
    log.println(
        "train on "
            + lines.size()
            + " lines of "
            + used.size()
            + " texts, score on "
            + scored.size()
            + " lines; "
            + plan);
    VariationRates rates =
        arguments.text("variation", "usual").equals("none")
            ? VariationRates.NONE
            : VariationRates.USUAL;
    Path gazetteers = arguments.path("gazetteers", "seeds/gazetteers");
    Map<EntityType, Set<String>> further = GazetteerNames.readFolder(gazetteers);
    HintMaker hints =
        new HintMaker(new GazetteerSource(Gazetteer.load(List.of(gazetteers), List.of())));
    LineVariation variation = new LineVariation(NamePool.of(used, further), rates);
    int done = arguments.integer("done", 0);
    Optional<TunedWeights> from = Optional.empty();
    if (done > 0) {
      from =
          Optional.of(TunedWeights.read(arguments.path("from", ""), base.network(), base.digest()));
    }
    Instant start = Instant.now();
    List<ExampleSource> sources = new ArrayList<>();
    ExampleMaker maker = new ExampleMaker(encoder, arguments.number("smoothing", 0.05));
    sources.add(new MarkedExamples(lines, variation, maker, hints));
    if (!arguments.text("teacher", "").isEmpty()) {
      sources.add(taught(arguments, hints));
    }
    new EncoderTrainer(base.network(), plan, log)
        .train(
            sources,
            done,
            from,
            (weights, epoch) -> checkpoint(weights, epoch, output, scored, hints, start));
  }

  private TaughtExamples taught(TrainingArguments arguments, HintMaker hints) {
    Path items = arguments.path("unmarked", "seeds/sectors/items");
    Taxonomy taxonomy = Taxonomy.read(items.resolveSibling("taxonomy.yaml"));
    List<String> texts =
        TrainingItems.read(items, taxonomy).items().stream()
            .map(TrainingItem::text)
            .flatMap(text -> Stream.of(text.headline(), text.body(), text.comment()))
            .flatMap(String::lines)
            .filter(Predicate.not(String::isBlank))
            .toList();
    EncoderModel teacher = EncoderModel.read(arguments.path("teacher", ""));
    log.println("learn from " + teacher.id() + " on " + texts.size() + " lines that nobody marked");
    return new TaughtExamples(texts, (EncoderTagger) teacher.reader(), encoder, hints);
  }

  private static TrainingPlan plan(TrainingArguments arguments) {
    LearningRates rates =
        new LearningRates(
            arguments.number("rate", 1e-4),
            arguments.number("decay", 0.9),
            arguments.number("head-rate", 1e-3));
    return new TrainingPlan(
        arguments.integer("epochs", 4),
        arguments.integer("batch", 1024),
        rates,
        arguments.number("dropout", 0.1),
        arguments.integer("seed", 1));
  }

  private void checkpoint(
      TunedWeights weights,
      int epoch,
      Path output,
      List<TaggedLine> scored,
      HintMaker hints,
      Instant start) {
    Path file = output.resolve("encoder-epoch-" + epoch + ".safetensors");
    try {
      weights.write(file, base.network(), base.digest());
      log.println(
          "epoch "
              + epoch
              + " after "
              + Duration.between(start, Instant.now()).toSeconds()
              + " s: "
              + file);
      if (!scored.isEmpty()) {
        log.println(score(TunedWeights.read(file, base.network(), base.digest()), scored, hints));
      }
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  private EncoderScores score(TunedWeights weights, List<TaggedLine> lines, HintMaker hints) {
    try (EncoderNetwork network = new EncoderNetwork(base.network(), weights)) {
      EncoderTagger tagger = new EncoderTagger(encoder, List.of(network), new LabelDecoder());
      return EncoderScores.of(lines, EncoderScores.tag(tagger, lines, hints), 0);
    } catch (OrtException exception) {
      throw new IllegalStateException("the weights just written do not run", exception);
    }
  }
}
