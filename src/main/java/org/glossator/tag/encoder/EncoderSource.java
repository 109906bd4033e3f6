package org.glossator.tag.encoder;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.Brief;
import org.glossator.Evidence;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.CandidateSource;
import org.glossator.tag.Identities;
import org.glossator.tag.Standing;
import org.glossator.tag.text.TaggedRanges;

/**
 * What the fine-tuned encoder finds, one call a paragraph of an item, with boundaries by the
 * annotation guidelines. Mentions less probable than the bar of their type are left out.
 * Thread-safe.
 */
public final class EncoderSource implements CandidateSource {
  private final EncoderModel model;
  private final Bars bars;

  public EncoderSource(EncoderModel model, Bars bars) {
    this.model = requireNonNull(model, "model");
    this.bars = requireNonNull(bars, "bars");
  }

  @Override
  public String name() {
    return "encoder";
  }

  @Override
  public List<Candidate> candidates(Brief brief, List<Sentence> sentences) {
    String text = brief.text();
    List<Candidate> candidates = new ArrayList<>();
    for (Span range : TaggedRanges.of(brief).ranges()) {
      for (EncoderMention mention : model.tagger().tag(text, range)) {
        if (bars.lets(mention.type(), mention.probability())) {
          candidate(text, mention).ifPresent(candidates::add);
        }
      }
    }
    return candidates;
  }

  @Override
  public SortedMap<String, String> provenance() {
    SortedMap<String, String> provenance = new TreeMap<>();
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
