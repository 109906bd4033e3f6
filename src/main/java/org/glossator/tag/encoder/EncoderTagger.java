package org.glossator.tag.encoder;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.glossator.Span;

/**
 * Finds mentions in one line of text (paragraph, bullet or headline): the whole line is the context
 * of each of its words.
 */
public final class EncoderTagger {
  private final TextEncoder encoder;
  private final EncoderNetwork network;
  private final LabelDecoder decoder;

  public EncoderTagger(TextEncoder encoder, EncoderNetwork network, LabelDecoder decoder) {
    this.encoder = requireNonNull(encoder, "encoder is null");
    this.network = requireNonNull(network, "network is null");
    this.decoder = requireNonNull(decoder, "decoder is null");
  }

  /** The mentions within a range of a text, in order, with spans into the whole text. */
  public List<EncoderMention> tag(String text, Span line) {
    List<EncoderMention> mentions = new ArrayList<>();
    for (EncodedText part : encoder.encode(text, line)) {
      for (LabelledRun run : decoder.decode(network.scores(part))) {
        Span first = part.words().get(run.start());
        Span last = part.words().get(run.end() - 1);
        mentions.add(
            new EncoderMention(new Span(first.start(), last.end()), run.type(), run.probability()));
      }
    }
    return mentions;
  }
}
