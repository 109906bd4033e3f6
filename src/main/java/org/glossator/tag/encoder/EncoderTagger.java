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
  private final List<EncoderNetwork> networks;
  private final LabelDecoder decoder;

  /**
   * @param networks not empty; the labels' probabilities are the geometric mean of theirs, as of a
   *     logarithmic opinion pool (Genest and Zidek, "Combining Probability Distributions", 1986)
   */
  public EncoderTagger(TextEncoder encoder, List<EncoderNetwork> networks, LabelDecoder decoder) {
    this.encoder = requireNonNull(encoder, "encoder is null");
    this.networks = List.copyOf(networks);
    this.decoder = requireNonNull(decoder, "decoder is null");
  }

  @Override
  public EncoderReading read(String text, Span line, ListedHints hints) {
    List<EncoderMention> mentions = new ArrayList<>();
    List<Span> words = new ArrayList<>();
    List<Double> inside = new ArrayList<>();
    for (EncodedText part : encoder.encode(text, line, hints)) {
      GivenUpException.check();
      LabelDecoder.Decoded decoded = decoder.decode(scores(part));
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

  /** The probability of every label, a row for every word. */
  public float[][] probabilities(EncodedText part) {
    float[][] probabilities = scores(part);
    for (float[] row : probabilities) {
      double whole = whole(row);
      for (int label = 0; label < Labels.COUNT; label++) {
        row[label] = (float) (Math.exp(row[label]) / whole);
      }
    }
    return probabilities;
  }

  private float[][] scores(EncodedText part) {
    float[][] mean = new float[part.words().size()][Labels.COUNT];
    for (EncoderNetwork network : networks) {
      float[][] scores = network.scores(part);
      for (int word = 0; word < mean.length; word++) {
        double whole = whole(scores[word]);
        for (int label = 0; label < Labels.COUNT; label++) {
          mean[word][label] += (float) ((scores[word][label] - Math.log(whole)) / networks.size());
        }
      }
    }
    return mean;
  }

  private static double whole(float[] scores) {
    double sum = 0;
    for (float score : scores) {
      sum += Math.exp(score);
    }
    return sum;
  }
}
