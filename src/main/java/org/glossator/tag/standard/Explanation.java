package org.glossator.tag.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glossator.Brief;
import org.glossator.Evidence;
import org.glossator.Mention;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.SourceTagger;
import org.glossator.tag.gazetteer.BlockedSurface;
import org.glossator.tag.gazetteer.BlocklistRule;
import org.glossator.tag.text.TaggedRanges;
import org.glossator.tag.text.Words;

/** Why a span is a mention, or why it is not. Thread-safe. */
public final class Explanation {
  private final SourceTagger tagger;
  private final BlocklistRule blocklist;

  public Explanation(SourceTagger tagger, BlocklistRule blocklist) {
    this.tagger = Objects.requireNonNull(tagger, "tagger");
    this.blocklist = Objects.requireNonNull(blocklist, "blocklist");
  }

  /** Sentences for a person, the verdict first. */
  public List<String> explain(Brief brief, List<Sentence> sentences, Span span) {
    String text = brief.text();
    List<String> lines = new ArrayList<>();
    List<Mention> over =
        tagger.tag(brief, sentences).stream()
            .filter(mention -> mention.span().overlaps(span))
            .toList();
    boolean isMention = false;
    for (Mention mention : over) {
      boolean isExact = mention.span().equals(span);
      isMention |= isExact;
      lines.add(
          (isExact ? "Mention: " : "Overlapping mention: ")
              + quoted(text, mention.span())
              + " is "
              + mention.type()
              + " "
              + mention.entity().id()
              + ", confidence "
              + rounded(mention.confidence()));
      mention.evidence().forEach(evidence -> lines.add("  " + line(text, evidence)));
    }
    if (!isMention) {
      lines.addFirst("No mention: " + quoted(text, span));
      lines.addAll(whyNot(brief, sentences, span));
    }
    return lines;
  }

  private List<String> whyNot(Brief brief, List<Sentence> sentences, Span span) {
    String text = brief.text();
    List<String> reasons = new ArrayList<>();
    if (TaggedRanges.of(brief).around(span).isEmpty()) {
      reasons.add("It lies outside the roles in which mentions are sought, or crosses two.");
    }
    if (span.isEmpty() || !Words.startsAt(text, span.start()) || !Words.endsAt(text, span.end())) {
      reasons.add("It does not start and end where words do.");
    } else if (!Words.bare(text, span).equals(span)) {
      reasons.add("It holds an article, a possessive or white space that a mention leaves out.");
    }
    for (Map.Entry<Span, List<BlockedSurface>> block : blocklist.blocks(brief).entrySet()) {
      if (block.getKey().equals(span)) {
        for (BlockedSurface blocked : block.getValue()) {
          reasons.add(
              "Blocked by "
                  + blocked.file()
                  + ":"
                  + blocked.line()
                  + " ("
                  + blocked.reason()
                  + ").");
        }
      }
    }
    for (Candidate candidate : tagger.candidates(brief, sentences)) {
      if (candidate.span().equals(span)) {
        reasons.add(
            (candidate.isTentative() ? "Ambiguous, found no support: " : "Proposed but lost: ")
                + line(text, candidate.evidence().getFirst()));
      }
    }
    if (reasons.isEmpty()) {
      reasons.add("No source proposed it: listed nowhere in this spelling and case.");
    }
    return reasons;
  }

  private static String line(String text, Evidence evidence) {
    return switch (evidence) {
      case Evidence.GazetteerHit hit ->
          "listed in %s:%d as \"%s\" (%s), matched by rule %s"
              .formatted(hit.file(), hit.line(), hit.surface(), hit.entry(), hit.rule());
      case Evidence.ModelScore score ->
          "model %s says %s with %s"
              .formatted(score.model(), score.label(), rounded(score.confidence()));
      case Evidence.InDocument rule ->
          "rule %s, from %s at %d"
              .formatted(rule.rule(), quoted(text, rule.source()), rule.source().start());
      case Evidence.Lost lost ->
          "rival %s %s (%s) lost: %s"
              .formatted(lost.type(), quoted(text, lost.span()), lost.entity().id(), lost.reason());
      case Evidence.Decided decided ->
          "%s decided: %s".formatted(decided.reviewer(), decided.decision());
    };
  }

  private static String quoted(String text, Span span) {
    return "\"" + span.of(text).replace("\n", " ") + "\"";
  }

  private static String rounded(double value) {
    return String.format(java.util.Locale.ROOT, "%.2f", value);
  }
}
