package org.glossator.tag.standard;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.Brief;
import org.glossator.Sentence;
import org.glossator.tag.Candidate;
import org.glossator.tag.CandidateSource;

/** A source whose bar was moved; its provenance says so. */
record FavouredSource(CandidateSource source, Favour favour) implements CandidateSource {
  FavouredSource {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(favour, "favour");
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public List<Candidate> candidates(Brief brief, List<Sentence> sentences) {
    return source.candidates(brief, sentences);
  }

  @Override
  public SortedMap<String, String> provenance() {
    SortedMap<String, String> provenance = new TreeMap<>(source.provenance());
    if (favour != Favour.NEITHER) {
      provenance.put("tag/favour", favour.name().toLowerCase(Locale.ROOT));
    }
    return Collections.unmodifiableSortedMap(provenance);
  }
}
