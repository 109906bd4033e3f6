package org.glossator.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.glossator.AnnotatedBrief;
import org.glossator.corpus.Corpus;
import org.glossator.evaluate.CorpusScorer;
import org.glossator.evaluate.EvaluationFile;
import org.glossator.evaluate.EvaluationFile.Headline;
import org.glossator.evaluate.Evaluator;
import org.glossator.pipeline.Pipeline;
import org.glossator.review.Proposal;
import org.glossator.review.Shelf;

/** Annotates briefs with the gazetteers of today and of tomorrow, and compares. */
final class Replay {
  private static final int MOST_SHOWN = 60;

  private final Pipeline today;
  private final Pipeline tomorrow;

  Replay(Pipeline today, Pipeline tomorrow) {
    this.today = today;
    this.tomorrow = tomorrow;
  }

  /** What changes in the briefs that hold a proposed surface, a line a mention. */
  List<String> compare(Shelf shelf, List<Proposal> proposals) {
    List<String> lines = new ArrayList<>();
    int briefs = 0;
    int changes = 0;
    for (AnnotatedBrief brief : shelf.briefs()) {
      String folded = brief.brief().text().toLowerCase(Locale.ROOT);
      boolean isAffected =
          proposals.stream()
              .anyMatch(each -> folded.contains(each.surface().toLowerCase(Locale.ROOT)));
      if (isAffected) {
        briefs++;
        Set<String> before = mentions(today.annotate(brief.brief().source()));
        Set<String> after = mentions(tomorrow.annotate(brief.brief().source()));
        TreeSet<String> gone = new TreeSet<>(before);
        gone.removeAll(after);
        TreeSet<String> fresh = new TreeSet<>(after);
        fresh.removeAll(before);
        changes += gone.size() + fresh.size();
        String id = brief.brief().source().id();
        gone.forEach(each -> lines.add("  - " + id + " " + each));
        fresh.forEach(each -> lines.add("  + " + id + " " + each));
      }
    }
    List<String> shown = new ArrayList<>();
    shown.add(
        String.format(
            Locale.ROOT,
            "Replayed %d affected briefs: %d mentions change%s",
            briefs,
            changes,
            changes > MOST_SHOWN ? "; the first " + MOST_SHOWN + ":" : "."));
    shown.addAll(lines.subList(0, Math.min(lines.size(), MOST_SHOWN)));
    return shown;
  }

  private static Set<String> mentions(AnnotatedBrief brief) {
    Set<String> result = new HashSet<>();
    brief
        .mentions()
        .forEach(each ->
            result.add(
                String.format(
                    Locale.ROOT,
                    "%6d \"%s\" %s %s",
                    each.span().start(),
                    each.span().of(brief.brief().text()),
                    each.type(),
                    each.entity().id())));
    return result;
  }

  /** The scores on gold, of the machine alone, for the gold briefs that the corpus holds. */
  List<String> scores(Shelf shelf, Corpus gold, Path trial, ScoringOptions scoring, Home home)
      throws IOException {
    Set<String> ids = new HashSet<>(gold.ids());
    List<AnnotatedBrief> known =
        shelf.briefs().stream().filter(each -> ids.contains(each.brief().source().id())).toList();
    if (known.isEmpty()) {
      return List.of("The corpus holds no brief of the gold; no score.");
    }
    Corpus before = Corpus.create(trial.resolve("before"));
    Corpus after = Corpus.create(trial.resolve("after"));
    for (AnnotatedBrief each : known) {
      before.write(today.annotate(each.brief().source()));
      after.write(tomorrow.annotate(each.brief().source()));
    }
    Map<String, Double> earlier = new HashMap<>();
    headlines(gold, before, scoring, home).forEach(each -> earlier.put(each.name(), each.value()));
    List<String> lines = new ArrayList<>();
    lines.add(
        "Score on " + known.size() + " of the " + ids.size() + " gold briefs, before and after:");
    int unchanged = 0;
    for (Headline each : headlines(gold, after, scoring, home)) {
      double value = earlier.getOrDefault(each.name(), 0.0);
      if (Double.compare(value, each.value()) == 0) {
        unchanged++;
      } else {
        lines.add(
            String.format(Locale.ROOT, "  %-38s %.4f -> %.4f", each.name(), value, each.value()));
      }
    }
    lines.add("  " + unchanged + " metrics do not change.");
    return lines;
  }

  private static List<Headline> headlines(
      Corpus gold, Corpus corpus, ScoringOptions scoring, Home home) {
    EvaluationFile file =
        new Evaluator(scoring.settings())
            .evaluate(new CorpusScorer(scoring.names(home)).score(gold, corpus, true));
    return file.headline();
  }
}
