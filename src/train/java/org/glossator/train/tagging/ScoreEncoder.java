package org.glossator.train.tagging;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.glossator.Span;
import org.glossator.tag.encoder.BaseModel;
import org.glossator.tag.encoder.EncoderMention;
import org.glossator.tag.encoder.EncoderNetwork;
import org.glossator.tag.encoder.EncoderTagger;
import org.glossator.tag.encoder.LabelDecoder;
import org.glossator.tag.encoder.TextEncoder;
import org.glossator.tag.encoder.TunedWeights;
import org.glossator.tag.encoder.WordSplitter;
import org.glossator.tag.gazetteer.Gazetteer;
import org.glossator.tag.gazetteer.GazetteerSource;
import org.glossator.train.text.TaggedLine;
import org.glossator.train.text.TaggedMention;
import org.glossator.train.text.TaggedText;
import org.glossator.train.text.TaggedTextReader;

/**
 * Scores stored weights on a folder of tagging texts, at several least probabilities, and lists
 * what they miss and invent.
 */
final class ScoreEncoder {
  private static final Set<String> ARGUMENTS =
      Set.of("texts", "weights", "gazetteers", "only", "errors");
  private static final double[] LEAST = {0, 0.3, 0.4, 0.5, 0.6, 0.7};

  private ScoreEncoder() {}

  public static void main(String[] arguments) throws IOException, OrtException {
    TrainingArguments given = TrainingArguments.parse(arguments, ARGUMENTS);
    Path file = given.path("weights", "encoder.safetensors");
    BaseModel base = BaseModel.ofWeights(file);
    TunedWeights weights = TunedWeights.read(file, base.network(), base.digest());
    List<String> only = given.list("only");
    List<TaggedLine> lines =
        new TaggedTextReader()
            .readFolder(given.path("texts", "seeds/tagging/development")).stream()
                .filter(text ->
                    only.isEmpty()
                        || only.contains(
                            text.source().getFileName().toString().replace(".txt", "")))
                .flatMap(TaggedText::lines)
                .toList();
    Path gazetteers = given.path("gazetteers", "seeds/gazetteers");
    HintMaker hints =
        new HintMaker(new GazetteerSource(Gazetteer.load(List.of(gazetteers), List.of())));
    WordSplitter splitter = new WordSplitter();
    try (EncoderNetwork network = new EncoderNetwork(base.network(), weights)) {
      EncoderTagger tagger =
          new EncoderTagger(
              new TextEncoder(base.vocabulary(), splitter), List.of(network), new LabelDecoder());
      Instant start = Instant.now();
      List<List<EncoderMention>> mentions = EncoderScores.tag(tagger, lines, hints);
      reportSpeed(lines, splitter, Duration.between(start, Instant.now()));
      for (double least : LEAST) {
        System.out.println(
            "least probability " + least + "\n" + EncoderScores.of(lines, mentions, least));
      }
      for (int index = 0;
          index < lines.size() && given.text("errors", "no").equals("yes");
          index++) {
        listErrors(lines.get(index), mentions.get(index));
      }
    }
  }

  private static void reportSpeed(List<TaggedLine> lines, WordSplitter splitter, Duration time) {
    int words =
        lines.stream()
            .mapToInt(line -> splitter.split(line.text(), new Span(0, line.text().length())).size())
            .sum();
    System.out.printf(
        Locale.ROOT,
        "%d words in %d ms, %d a second%n",
        words,
        time.toMillis(),
        words * 1000L / time.toMillis());
  }

  private static void listErrors(TaggedLine line, List<EncoderMention> mentions) {
    List<TaggedMention> found =
        mentions.stream()
            .map(mention -> new TaggedMention(mention.span(), mention.type()))
            .toList();
    line.mentions().stream()
        .filter(mention -> !found.contains(mention))
        .forEach(mention ->
            System.out.println(
                "missed   " + mention.type() + " \"" + mention.span().of(line.text()) + "\""));
    mentions.stream()
        .filter(
            mention -> !line.mentions().contains(new TaggedMention(mention.span(), mention.type())))
        .forEach(mention ->
            System.out.printf(
                Locale.ROOT,
                "invented %s \"%s\" %.2f in: %s%n",
                mention.type(),
                mention.span().of(line.text()),
                mention.probability(),
                surroundings(line.text(), mention.span())));
  }

  private static String surroundings(String text, Span span) {
    return text.substring(Math.max(0, span.start() - 40), Math.min(text.length(), span.end() + 40));
  }
}
