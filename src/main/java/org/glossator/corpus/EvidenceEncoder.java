package org.glossator.corpus;

import org.glossator.Evidence;
import org.glossator.corpus.BriefFile.EvidenceEntry;

/** From evidence to its entry in a brief's file. */
final class EvidenceEncoder {
  private final CodePoints points;

  EvidenceEncoder(CodePoints points) {
    this.points = points;
  }

  EvidenceEntry encode(Evidence evidence) {
    double confidence = BriefEncoder.rounded(evidence.confidence());
    return switch (evidence) {
      case Evidence.GazetteerHit hit ->
          new EvidenceEntry(
              "gazetteer",
              confidence,
              hit.file(),
              hit.line(),
              hit.entry(),
              hit.surface(),
              hit.rule(),
              null,
              null,
              null,
              null,
              null,
              null,
              null);
      case Evidence.ModelScore score ->
          new EvidenceEntry(
              "model",
              confidence,
              null,
              null,
              null,
              null,
              null,
              score.model(),
              score.label(),
              null,
              null,
              null,
              null,
              null);
      case Evidence.InDocument inDocument -> {
        Range range = points.range(inDocument.source());
        yield new EvidenceEntry(
            "document",
            confidence,
            null,
            null,
            null,
            null,
            inDocument.rule(),
            null,
            null,
            range.start(),
            range.end(),
            null,
            null,
            null);
      }
      case Evidence.Decided decided ->
          new EvidenceEntry(
              "decision",
              confidence,
              null,
              null,
              decided.decision(),
              null,
              null,
              null,
              decided.reviewer(),
              null,
              null,
              null,
              null,
              null);
      case Evidence.Lost lost -> {
        Range range = points.range(lost.span());
        yield new EvidenceEntry(
            "lost",
            confidence,
            null,
            null,
            null,
            null,
            lost.reason(),
            null,
            null,
            range.start(),
            range.end(),
            lost.type().name(),
            lost.entity(),
            lost.evidence().stream().map(this::encode).toList());
      }
    };
  }
}
