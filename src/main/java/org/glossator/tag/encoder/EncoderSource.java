package org.glossator.tag.encoder;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.Brief;
import org.glossator.EntityType;
import org.glossator.Evidence;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.SpareThreads;
import org.glossator.tag.Candidate;
import org.glossator.tag.CandidateSource;
import org.glossator.tag.Identities;
import org.glossator.tag.Standing;
import org.glossator.tag.text.TaggedRanges;

/**
 * Listed names, and what the fine-tuned encoder finds when told of them, one call a paragraph of an
 * item, with boundaries by the annotation guidelines. Mentions less probable than the bar of their
 * type are left out, and so are technologies of the shipped lists of which the encoder believes no
 * word. Thread-safe.
 */
public final class EncoderSource implements CandidateSource {
  private final EncoderModel model;
  private final Bars bars;
  private final CandidateSource listed;
  private final SpareThreads spare;

  /**
   * @param spare help with the paragraphs of a brief
   */
  public EncoderSource(EncoderModel model, Bars bars, CandidateSource listed, SpareThreads spare) {
    this.model = requireNonNull(model, "model");
    this.bars = requireNonNull(bars, "bars");
    this.listed = requireNonNull(listed, "listed");
    this.spare = requireNonNull(spare, "spare");
  }

  @Override
  public String name() {
    return "encoder";
  }

  @Override
  public List<Candidate> candidates(Brief brief, List<Sentence> sentences) {
    String text = brief.text();
    List<Candidate> names = listed.candidates(brief, sentences);
    ListedHints hints = model.takesHints() ? ListedHints.of(names) : ListedHints.NONE;
    List<Candidate> candidates = new ArrayList<>();
    NavigableMap<Integer, EncoderReading> readings = new TreeMap<>();
    List<Span> ranges = TaggedRanges.of(brief).ranges();
    List<EncoderReading> read = spare.map(ranges, range -> model.reader().read(text, range, hints));
    for (int index = 0; index < ranges.size(); index++) {
      readings.put(ranges.get(index).start(), read.get(index));
      for (EncoderMention mention : read.get(index).mentions()) {
        if (bars.lets(mention.type(), mention.probability())) {
          candidate(text, mention).ifPresent(candidates::add);
        }
      }
    }
    names.stream().filter(name -> isBelieved(name, readings)).forEach(candidates::add);
    return candidates;
  }

  private boolean isBelieved(Candidate name, NavigableMap<Integer, EncoderReading> readings) {
    if (name.type() != EntityType.TECHNOLOGY || name.standing() != Standing.SHIPPED) {
      return true;
    }
    Map.Entry<Integer, EncoderReading> reading = readings.floorEntry(name.span().start());
    return reading == null || reading.getValue().support(name.span()) >= bars.listed();
  }

  @Override
  public SortedMap<String, String> provenance() {
    SortedMap<String, String> provenance = new TreeMap<>(listed.provenance());
    provenance.put("model/" + model.id(), model.digest());
    return Collections.unmodifiableSortedMap(provenance);
  }

  private Optional<Candidate> candidate(String text, EncoderMention mention) {
    return Boundaries.trim(text, mention.span(), mention.type())
        .map(span ->
            new Candidate(
                span,
                mention.type(),
                Identities.of(mention.type(), span.of(text)),
                Standing.LEARNED,
                List.of(
                    new Evidence.ModelScore(
                        model.id(),
                        mention.type().name(),
                        Math.round(Math.min(1, mention.probability()) * 1000) / 1000.0))));
  }
}
