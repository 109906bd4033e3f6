package org.glossator.tag.corenlp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.Brief;
import org.glossator.EntityType;
import org.glossator.Evidence;
import org.glossator.GivenUpException;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.CandidateSource;
import org.glossator.tag.Identities;
import org.glossator.tag.Standing;
import org.glossator.tag.cue.ContextCues;
import org.glossator.tag.cue.NameCues;
import org.glossator.tag.text.TaggedRanges;
import org.glossator.tag.text.Words;

/**
 * The stock model's organisations, split by head word and suffix; a name without such a cue is a
 * company, but a bare abbreviation only where the context speaks of business. Titles, where every
 * word has a capital, are left out, and so are persons and places. Thread-safe.
 */
public final class StockSource implements CandidateSource {
  /** Id of the model in evidence. */
  public static final String MODEL = "corenlp-3class-4.5.10";

  private static final double CUED = 0.75;
  private static final double GUESSED = 0.5;

  /** Words in lower case, a nationality before a ministry, a dateline or bullet's sign. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:\\p{Ll}\\S*+\\s++)++|Chinese\\s(?=Ministry|Department|Bureau)"
              + "|(?:[\\p{Lu}' ]+ )?[-\\u2013\\u2014]\\s+");

  /** Opens the title of a rule, not a name. */
  private static final Pattern ACTIVITY =
      Pattern.compile(
          "(?:Administration|Management|Safety|Measures|Promotion|Supervision)"
              + " (?:of|for)|\\P{Lu}*$");

  private final StockModel model;

  public StockSource(StockModel model) {
    this.model = model;
  }

  @Override
  public String name() {
    return "stock-crf";
  }

  @Override
  public List<Candidate> candidates(Brief brief, List<Sentence> sentences) {
    TaggedRanges ranges = TaggedRanges.of(brief);
    List<Candidate> candidates = new ArrayList<>();
    for (Sentence sentence : sentences) {
      GivenUpException.check();
      if (ranges.around(sentence.span()).isEmpty()) {
        continue;
      }
      for (StockModel.Labelled labelled : model.label(brief.text(), sentence)) {
        if (labelled.label().equals("ORGANIZATION")) {
          candidate(brief, sentence, labelled).ifPresent(candidates::add);
        }
      }
    }
    return candidates;
  }

  @Override
  public SortedMap<String, String> provenance() {
    SortedMap<String, String> provenance = new TreeMap<>();
    provenance.put("model/" + MODEL, model.digest());
    return Collections.unmodifiableSortedMap(provenance);
  }

  private static Optional<Candidate> candidate(
      Brief brief, Sentence sentence, StockModel.Labelled labelled) {
    String text = brief.text();
    Span span = Words.bare(text, labelled.span());
    Matcher opening = OPENING.matcher(text).region(span.start(), span.end());
    if (opening.lookingAt()) {
      span = new Span(opening.end(), span.end());
    }
    String name = span.of(text);
    if (span.isEmpty() || ACTIVITY.matcher(name).lookingAt()) {
      return Optional.empty();
    }
    Optional<EntityType> named = NameCues.typeOf(name);
    if (Words.isTitleCase(text, sentence.span())
        || (named.isEmpty()
            && NameCues.isAcronym(name)
            && !ContextCues.isCompanyLike(text, sentence.span(), span))) {
      return Optional.empty();
    }
    EntityType type = named.orElse(EntityType.COMPANY);
    Evidence score =
        new Evidence.ModelScore(MODEL, labelled.label(), named.isPresent() ? CUED : GUESSED);
    return Optional.of(
        new Candidate(span, type, Identities.of(type, name), Standing.LEARNED, List.of(score)));
  }
}
