package org.glossator.train.merge;

import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.Brief;
import org.glossator.Sentence;
import org.glossator.tag.Candidate;
import org.glossator.tag.CandidateSource;

/**
 * A source that does not know a share of the entities, others in every document: texts written for
 * training share names with the gazetteers, briefs that come tomorrow do not.
 */
final class DroppingSource implements CandidateSource {
  private final CandidateSource source;
  private final double share;

  DroppingSource(CandidateSource source, double share) {
    this.source = source;
    this.share = share;
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public List<Candidate> candidates(Brief brief, List<Sentence> sentences) {
    return source.candidates(brief, sentences).stream()
        .filter(candidate -> isKept(brief.source().id() + "/" + candidate.entity().id()))
        .toList();
  }

  private boolean isKept(String key) {
    int first = DigestUtils.sha256(key)[0] & 0xFF;
    return first >= share * 256;
  }
}
