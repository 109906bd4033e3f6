package org.glossator.tag.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.glossator.Brief;
import org.glossator.Evidence;
import org.glossator.Mention;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.CandidateOrder;
import org.glossator.tag.CandidateSource;
import org.glossator.tag.SourceTagger;
import org.glossator.tag.gazetteer.BlockedSurface;
import org.glossator.tag.gazetteer.BlocklistRule;
import org.glossator.tag.gazetteer.CaseRule;
import org.glossator.tag.gazetteer.Gazetteer;
import org.glossator.tag.gazetteer.ListedReadings;
import org.glossator.tag.standard.Account.Cause;
import org.glossator.tag.standard.Account.Reason;
import org.glossator.tag.text.TaggedRanges;
import org.glossator.tag.text.Words;

/** Says why a span is a mention, or why it is not. Thread-safe. */
public final class Explanation {
  private final SourceTagger tagger;
  private final BlocklistRule blocklist;
  private final ListedReadings listed;
  private final List<CandidateSource> unbarred;

  /**
   * @param gazetteer the one that the tagger uses
   * @param unbarred sources without the bars of the tagger's own: what they propose beyond those
   *     failed at a bar
   */
  public Explanation(SourceTagger tagger, Gazetteer gazetteer, List<CandidateSource> unbarred) {
    this.tagger = Objects.requireNonNull(tagger, "tagger");
    this.blocklist = new BlocklistRule(gazetteer);
    this.listed = new ListedReadings(gazetteer);
    this.unbarred = List.copyOf(unbarred);
  }

  /** What one brief gave, found once for all its spans. */
  private record Findings(
      Brief brief, List<Candidate> candidates, List<Mention> mentions, List<Candidate> unbarred) {}

  /** Sentences for a person, the verdict first. */
  public List<String> explain(Brief brief, List<Sentence> sentences, Span span) {
    return lines(brief.text(), accounts(brief, sentences, List.of(span)).getFirst());
  }

  /** Sentences for a person, the verdict first. */
  public static List<String> lines(String text, Account account) {
    Span span = account.span();
    List<String> lines = new ArrayList<>();
    if (!account.isMention()) {
      lines.add("No mention: " + Account.quoted(text, span));
    }
    for (Mention mention : account.mentions()) {
      lines.add(
          (mention.span().equals(span) ? "Mention: " : "Overlapping mention: ")
              + Account.quoted(text, mention.span())
              + " is "
              + mention.type()
              + " "
              + mention.entity().id()
              + ", confidence "
              + Account.rounded(mention.confidence()));
      mention.evidence().forEach(each -> lines.add("  " + each.sentence(text)));
    }
    account.reasons().forEach(reason -> lines.add(reason.sentence()));
    return lines;
  }

  /** An account of each span, in their order. */
  public List<Account> accounts(Brief brief, List<Sentence> sentences, List<Span> spans) {
    List<Candidate> candidates = tagger.candidates(brief, sentences);
    List<Candidate> all = new ArrayList<>();
    unbarred.forEach(source -> all.addAll(source.candidates(brief, sentences)));
    all.sort(CandidateOrder.BY_PLACE);
    Findings findings =
        new Findings(brief, candidates, tagger.merge(brief, candidates), List.copyOf(all));
    return spans.stream().map(span -> account(findings, span)).toList();
  }

  private Account account(Findings findings, Span span) {
    List<Mention> over =
        findings.mentions().stream().filter(mention -> mention.span().overlaps(span)).toList();
    boolean isMention = over.stream().anyMatch(mention -> mention.span().equals(span));
    return new Account(span, over, isMention ? List.of() : whyNot(findings, span, over));
  }

  private List<Reason> whyNot(Findings findings, Span span, List<Mention> over) {
    Brief brief = findings.brief();
    String text = brief.text();
    List<Reason> reasons = new ArrayList<>();
    if (TaggedRanges.of(brief).around(span).isEmpty()) {
      reasons.add(
          new Reason(
              Cause.OUTSIDE,
              "It lies outside the roles in which mentions are sought, or crosses two."));
    }
    if (span.isEmpty() || !Words.startsAt(text, span.start()) || !Words.endsAt(text, span.end())) {
      reasons.add(new Reason(Cause.BOUNDARY, "It does not start and end where words do."));
    } else if (!Words.bare(text, span).equals(span)) {
      reasons.add(
          new Reason(
              Cause.ARTICLE,
              "It holds an article, a possessive or white space that a mention leaves out."));
    }
    for (BlockedSurface blocked : blocklist.blocks(brief).getOrDefault(span, List.of())) {
      reasons.add(
          new Reason(
              Cause.BLOCKLIST,
              "Blocked by "
                  + blocked.file()
                  + ":"
                  + blocked.line()
                  + " ("
                  + blocked.reason()
                  + ")."));
    }
    addRivals(findings, span, over, reasons);
    addCaseRules(findings, span, reasons);
    addScores(findings, span, reasons);
    if (reasons.isEmpty()) {
      reasons.add(
          new Reason(
              Cause.UNKNOWN, "No source proposed it: listed nowhere in this spelling and case."));
    }
    return reasons;
  }

  private static void addRivals(
      Findings findings, Span span, List<Mention> over, List<Reason> reasons) {
    for (Candidate candidate : findings.candidates()) {
      if (candidate.span().equals(span)) {
        String sentence = candidate.evidence().getFirst().sentence(findings.brief().text());
        reasons.add(
            candidate.isTentative()
                ? new Reason(Cause.AMBIGUOUS, "Ambiguous, found no support: " + sentence + ".")
                : new Reason(
                    Cause.OVERLAP, "Proposed but lost: " + sentence + rule(over, candidate) + "."));
      }
    }
  }

  private static String rule(List<Mention> over, Candidate candidate) {
    for (Mention winner : over) {
      for (Evidence evidence : winner.evidence()) {
        if (evidence instanceof Evidence.Lost lost
            && lost.span().equals(candidate.span())
            && lost.type() == candidate.type()) {
          return "; the rule: " + lost.reason();
        }
      }
    }
    return "";
  }

  /** Listed surfaces that the span would be, had its capitals been others. */
  private void addCaseRules(Findings findings, Span span, List<Reason> reasons) {
    String piece = span.of(findings.brief().text());
    boolean isProposed = findings.candidates().stream().anyMatch(each -> each.span().equals(span));
    for (ListedReadings.Reading reading : listed.of(piece)) {
      if (!isProposed
          && reading.surface().rule() != CaseRule.ANY
          && !reading.surface().text().equals(piece)) {
        reasons.add(
            new Reason(
                Cause.CASE_RULE,
                "Listed in %s:%d as \"%s\" (%s), but its case rule (%s) is not met."
                    .formatted(
                        reading.file(),
                        reading.line(),
                        reading.surface().text(),
                        reading.entry(),
                        reading.surface().rule().name().toLowerCase(Locale.ROOT))));
      }
    }
  }

  private static void addScores(Findings findings, Span span, List<Reason> reasons) {
    String text = findings.brief().text();
    for (Candidate candidate : findings.unbarred()) {
      boolean isBarred =
          findings.candidates().stream()
              .noneMatch(
                  each -> each.span().equals(candidate.span()) && each.type() == candidate.type());
      if (candidate.span().overlaps(span) && isBarred) {
        reasons.add(
            new Reason(
                Cause.SCORE,
                "Score below the bar: "
                    + Account.quoted(text, candidate.span())
                    + ", "
                    + candidate.evidence().getFirst().sentence(text)
                    + "."));
      }
    }
  }
}
