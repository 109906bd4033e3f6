package org.glossator.tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.Brief;
import org.glossator.GivenUpException;
import org.glossator.Mention;
import org.glossator.Sentence;
import org.glossator.SpareThreads;

/** Asks all sources, applies the rules of the document in order, and merges. Thread-safe. */
public final class SourceTagger implements Tagger {
  private final List<CandidateSource> sources;
  private final List<DocumentRule> rules;
  private final Merge merge;
  private final SpareThreads spare;

  /** Without help. */
  public SourceTagger(List<CandidateSource> sources, List<DocumentRule> rules, Merge merge) {
    this(sources, rules, merge, SpareThreads.NONE);
  }

  /**
   * @param sources in any order: it does not change the result
   * @param rules in the order in which they apply
   * @param spare help with asking the sources
   */
  public SourceTagger(
      List<CandidateSource> sources, List<DocumentRule> rules, Merge merge, SpareThreads spare) {
    this.sources = List.copyOf(sources);
    this.rules = List.copyOf(rules);
    this.merge = merge;
    this.spare = spare;
  }

  @Override
  public List<Mention> tag(Brief brief, List<Sentence> sentences) {
    return merge.merge(brief, candidates(brief, sentences));
  }

  /** What is merged: the candidates of all sources after all rules, ordered by place. */
  public List<Candidate> candidates(Brief brief, List<Sentence> sentences) {
    List<Candidate> candidates = new ArrayList<>();
    spare.map(sources, source -> source.candidates(brief, sentences)).forEach(candidates::addAll);
    candidates.sort(CandidateOrder.BY_PLACE);
    for (DocumentRule rule : rules) {
      GivenUpException.check();
      candidates = new ArrayList<>(rule.apply(brief, sentences, List.copyOf(candidates)));
      candidates.sort(CandidateOrder.BY_PLACE);
    }
    return candidates;
  }

  /** As {@link #tag}, of the candidates that {@link #candidates} gave. */
  public List<Mention> merge(Brief brief, List<Candidate> candidates) {
    return merge.merge(brief, candidates);
  }

  @Override
  public SortedMap<String, String> provenance() {
    SortedMap<String, String> provenance = new TreeMap<>();
    sources.forEach(source -> provenance.putAll(source.provenance()));
    provenance.putAll(merge.provenance());
    return Collections.unmodifiableSortedMap(provenance);
  }
}
