package org.glossator.train.tagging;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/**
 * Writes the mentions of text files to standard output, a JSON object a line, with offsets in code
 * points.
 */
final class TagFiles {
  private static final Set<String> ARGUMENTS = Set.of("weights", "files");

  private TagFiles() {}

  public static void main(String[] arguments) throws IOException, OrtException {
    TrainingArguments given = TrainingArguments.parse(arguments, ARGUMENTS);
    BaseModel base = BaseModel.miniLm();
    TunedWeights weights =
        TunedWeights.read(
            given.path("weights", "encoder.safetensors"), base.network(), base.digest());
    try (EncoderNetwork network = new EncoderNetwork(base.network(), weights)) {
      EncoderTagger tagger =
          new EncoderTagger(
              new TextEncoder(base.vocabulary(), new WordSplitter()), network, new LabelDecoder());
      for (String file : given.list("files")) {
        tag(Path.of(file), tagger);
      }
    }
  }

  private static void tag(Path file, EncoderTagger tagger) throws IOException {
    String text = Files.readString(file);
    int start = 0;
    while (start < text.length()) {
      int lineBreak = text.indexOf('\n', start);
      int end = lineBreak < 0 ? text.length() : lineBreak;
      for (EncoderMention mention : tagger.tag(text, new Span(start, end))) {
        System.out.println(json(file, text, mention));
      }
      start = end + 1;
    }
  }

  private static ObjectNode json(Path file, String text, EncoderMention mention) {
    ObjectNode node = new ObjectMapper().createObjectNode();
    node.put("doc", file.getFileName().toString().replace(".txt", ""));
    node.put("start", text.codePointCount(0, mention.span().start()));
    node.put("end", text.codePointCount(0, mention.span().end()));
    node.put("label", mention.type().name());
    node.put("text", mention.span().of(text));
    node.put("probability", Math.round(mention.probability() * 1000) / 1000.0);
    return node;
  }
}
