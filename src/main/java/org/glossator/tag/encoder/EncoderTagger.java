package org.glossator.tag.encoder;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.glossator.GivenUpException;
import org.glossator.Span;

/**
 * Finds mentions in one line of text (paragraph, bullet or headline): the whole line is the context
 * of each of its words.
 */
public final class EncoderTagger implements LineReader {
  private final TextEncoder encoder;
  private final EncoderNetwork network;
  private final LabelDecoder decoder;

  public EncoderTagger(TextEncoder encoder, EncoderNetwork network, LabelDecoder decoder) {
    this.encoder = requireNonNull(encoder, "encoder is null");
    this.network = requireNonNull(network, "network is null");
    this.decoder = requireNonNull(decoder, "decoder is null");
  }

  @Override
  public EncoderReading read(String text, Span line, ListedHints hints) {
    List<EncoderMention> mentions = new ArrayList<>();
    List<Span> words = new ArrayList<>();
    List<Double> inside = new ArrayList<>();
    for (EncodedText part : encoder.encode(text, line, hints)) {
      GivenUpException.check();
      LabelDecoder.Decoded decoded = decoder.decode(network.scores(part));
      for (LabelledRun run : decoded.runs()) {
        Span first = part.words().get(run.start());
        Span last = part.words().get(run.end() - 1);
        mentions.add(
            new EncoderMention(new Span(first.start(), last.end()), run.type(), run.probability()));
      }
      words.addAll(part.words());
      for (double probability : decoded.inside()) {
        inside.add(probability);
      }
    }
    return new EncoderReading(
        mentions, words, inside.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
