package org.glossator.train.tagging;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glossator.Span;
import org.glossator.tag.encoder.EncodedText;
import org.glossator.tag.encoder.Labels;
import org.glossator.tag.encoder.ListedHints;
import org.glossator.tag.encoder.TextEncoder;
import org.glossator.train.text.TaggedLine;
import org.glossator.train.text.TaggedMention;

/** Turns tagged lines into training examples. */
final class ExampleMaker {
  private final TextEncoder encoder;
  private final double smoothing;

  /**
   * @param smoothing share of certainty withheld from the right label and spread over all
   */
  ExampleMaker(TextEncoder encoder, double smoothing) {
    this.encoder = requireNonNull(encoder, "encoder is null");
    this.smoothing = smoothing;
  }

  List<TrainingExample> examples(TaggedLine line, ListedHints hints) {
    List<TrainingExample> examples = new ArrayList<>();
    for (EncodedText part : encoder.encode(line.text(), new Span(0, line.text().length()), hints)) {
      examples.add(new TrainingExample(part, wanted(labels(part.words(), line.mentions()))));
    }
    return examples;
  }

  private float[][] wanted(int[] labels) {
    float[][] wanted = new float[labels.length][Labels.COUNT];
    for (int word = 0; word < labels.length; word++) {
      Arrays.fill(wanted[word], (float) (smoothing / Labels.COUNT));
      wanted[word][labels[word]] += (float) (1 - smoothing);
    }
    return wanted;
  }

  /**
   * A word belongs to a mention that it overlaps; a mention cut by the end of a part counts with
   * the words the part holds.
   */
  static int[] labels(List<Span> words, List<TaggedMention> mentions) {
    int[] labels = new int[words.size()];
    int word = 0;
    for (TaggedMention mention : mentions) {
      while (word < words.size() && words.get(word).end() <= mention.span().start()) {
        word++;
      }
      int first = word;
      while (word < words.size() && words.get(word).start() < mention.span().end()) {
        labels[word] = Labels.of(mention.type(), Labels.Position.INNER);
        word++;
      }
      if (word - first == 1) {
        labels[first] = Labels.of(mention.type(), Labels.Position.ONLY);
      } else if (word > first) {
        labels[first] = Labels.of(mention.type(), Labels.Position.FIRST);
        labels[word - 1] = Labels.of(mention.type(), Labels.Position.LAST);
      }
    }
    return labels;
  }
}
