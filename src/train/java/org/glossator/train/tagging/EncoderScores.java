package org.glossator.train.tagging;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glossator.EntityType;
import org.glossator.Span;
import org.glossator.tag.encoder.EncoderMention;
import org.glossator.tag.encoder.EncoderTagger;
import org.glossator.train.text.TaggedLine;
import org.glossator.train.text.TaggedMention;

/** Strict scores of a tagger by type, over lines with known mentions. */
record EncoderScores(Map<EntityType, StrictScore> byType) {
  EncoderScores {
    byType = Map.copyOf(byType);
  }

  /** What the tagger finds in each of the lines. */
  static List<List<EncoderMention>> tag(
      EncoderTagger tagger, List<TaggedLine> lines, HintMaker hints) {
    return lines.stream()
        .map(line ->
            tagger
                .read(line.text(), new Span(0, line.text().length()), hints.hints(line))
                .mentions())
        .toList();
  }

  /**
   * Scores what was found in each of the lines; mentions less probable than {@code least} do not
   * count as found.
   */
  static EncoderScores of(List<TaggedLine> lines, List<List<EncoderMention>> found, double least) {
    Map<EntityType, StrictScore> scores = new EnumMap<>(EntityType.class);
    for (int index = 0; index < lines.size(); index++) {
      TaggedLine line = lines.get(index);
      List<EncoderMention> mentions = found.get(index);
      for (EntityType type : EntityType.values()) {
        List<TaggedMention> probable =
            mentions.stream()
                .filter(mention -> mention.type() == type && mention.probability() >= least)
                .map(mention -> new TaggedMention(mention.span(), mention.type()))
                .toList();
        List<TaggedMention> wanted =
            line.mentions().stream().filter(mention -> mention.type() == type).toList();
        scores.merge(type, StrictScore.of(probable, wanted), StrictScore::plus);
      }
    }
    return new EncoderScores(scores);
  }

  StrictScore all() {
    return byType.values().stream().reduce(StrictScore.NONE, StrictScore::plus);
  }

  @Override
  public String toString() {
    String types =
        new EnumMap<>(byType)
            .entrySet().stream()
                .map(entry -> "  " + entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("\n"));
    return "  all " + all() + "\n" + types;
  }
}
