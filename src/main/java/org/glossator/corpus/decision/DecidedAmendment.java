package org.glossator.corpus.decision;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.Amendment;
import org.glossator.AnnotatedBrief;
import org.glossator.SourceDocument;

/** Lays decisions over every brief that is annotated. Immutable. */
public final class DecidedAmendment implements Amendment {
  private static final String PROVENANCE = "decisions";

  private final Decisions decisions;

  public DecidedAmendment(Decisions decisions) {
    this.decisions = Objects.requireNonNull(decisions, "decisions");
  }

  @Override
  public AnnotatedBrief amend(AnnotatedBrief machine) {
    SourceDocument source = machine.brief().source();
    List<Decision> own = decisions.of(source.id(), source.sha256());
    if (own.isEmpty()) {
      return machine;
    }
    AnnotatedBrief decided = Resolution.apply(machine, own).brief();
    SortedMap<String, String> provenance = new TreeMap<>(machine.provenance());
    provenance.put(PROVENANCE, digest(source));
    return new AnnotatedBrief(
        decided.brief(), decided.sentences(), decided.mentions(), decided.sectors(), provenance);
  }

  @Override
  public String digest(SourceDocument source) {
    List<Decision> own = decisions.of(source.id(), source.sha256());
    if (own.isEmpty()) {
      return "";
    }
    StringBuilder lines = new StringBuilder();
    own.forEach(each -> lines.append(DecisionLine.write(each)).append('\n'));
    return DigestUtils.sha256Hex(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
