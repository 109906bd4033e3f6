package org.glossator.train.tagging;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Random;
import org.glossator.train.text.TaggedLine;

/** Lines marked by people; varied anew in every epoch after the first. */
record MarkedExamples(
    List<TaggedLine> lines, LineVariation variation, ExampleMaker maker, HintMaker hints)
    implements ExampleSource {
  MarkedExamples {
    lines = List.copyOf(lines);
    requireNonNull(variation, "variation is null");
    requireNonNull(maker, "maker is null");
    requireNonNull(hints, "hints are null");
  }

  @Override
  public List<TrainingExample> examples(int epoch, Random random) {
    return lines.stream()
        .map(line -> epoch == 1 ? line : variation.vary(line, random))
        .flatMap(line -> maker.examples(line, hints.hints(line, random)).stream())
        .toList();
  }
}
