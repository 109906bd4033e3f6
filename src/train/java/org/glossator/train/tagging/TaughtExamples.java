package org.glossator.train.tagging;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.glossator.Span;
import org.glossator.tag.encoder.EncodedText;
import org.glossator.tag.encoder.EncoderTagger;
import org.glossator.tag.encoder.TextEncoder;
import org.glossator.train.text.TaggedLine;

/**
 * Lines that nobody marked, with the label probabilities of a teacher, who is told all listed names
 * while the pupil is told some (Hinton et al., "Distilling the Knowledge in a Neural Network",
 * 2015; Xie et al., "Self-training with Noisy Student", 2020).
 */
final class TaughtExamples implements ExampleSource {
  private final List<TaggedLine> lines;
  private final TextEncoder encoder;
  private final HintMaker hints;
  private final List<List<float[][]>> taught = new ArrayList<>();

  /** Asks the teacher, once for all epochs. */
  TaughtExamples(List<String> texts, EncoderTagger teacher, TextEncoder encoder, HintMaker hints) {
    this.lines = texts.stream().map(text -> new TaggedLine(1, text, List.of())).toList();
    this.encoder = requireNonNull(encoder, "encoder is null");
    this.hints = requireNonNull(hints, "hints are null");
    for (TaggedLine line : lines) {
      List<EncodedText> parts =
          encoder.encode(line.text(), new Span(0, line.text().length()), hints.hints(line));
      taught.add(parts.stream().map(teacher::probabilities).toList());
    }
  }

  @Override
  public List<TrainingExample> examples(int epoch, Random random) {
    List<TrainingExample> examples = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      TaggedLine line = lines.get(index);
      List<EncodedText> parts =
          encoder.encode(line.text(), new Span(0, line.text().length()), hints.hints(line, random));
      for (int part = 0; part < parts.size(); part++) {
        examples.add(new TrainingExample(parts.get(part), taught.get(index).get(part)));
      }
    }
    return examples;
  }
}
