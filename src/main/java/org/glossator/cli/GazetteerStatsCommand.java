package org.glossator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.glossator.AnnotatedBrief;
import org.glossator.corpus.BriefFile;
import org.glossator.corpus.Corpus;
import org.glossator.tag.PrecedenceMerge;
import org.glossator.tag.SourceTagger;
import org.glossator.tag.gazetteer.Gazetteer;
import org.glossator.tag.gazetteer.GazetteerEntry;
import org.glossator.tag.gazetteer.GazetteerSource;
import org.glossator.tag.standard.Taggers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gazetteer stats}. */
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    description = {
      "Counts entries and surfaces of each file; with --gold also how often each entry made a"
          + " mention and how often it was right (same span and type).",
      "Mentions are those of --corpus, or else those that the gazetteers alone make, with the rules"
          + " of the document, in the texts of the gold."
    })
final class GazetteerStatsCommand implements Callable<Integer> {
  private final Home home;
  private final Console console;

  @Mixin private GazetteerOptions options;

  @Option(names = "--gold", paramLabel = "FOLDER", description = "Gold brief files.")
  private Path gold;

  @Option(names = "--corpus", paramLabel = "FOLDER", description = "Corpus whose mentions count.")
  private Path corpus;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "50",
      description = "Entries shown, those with most mistakes first (default: ${DEFAULT-VALUE}).")
  private int most;

  GazetteerStatsCommand(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() {
    Gazetteer gazetteer = options.load(home);
    count(gazetteer);
    if (gold != null) {
      score(gazetteer);
    }
    return ExitCode.DONE.code();
  }

  private void count(Gazetteer gazetteer) {
    Map<String, int[]> files = new TreeMap<>();
    for (GazetteerEntry entry : gazetteer.entries()) {
      int[] counts = files.computeIfAbsent(entry.file(), key -> new int[3]);
      counts[0]++;
      counts[1] += entry.surfaces().size();
      counts[2] += (int) entry.surfaces().stream().filter(each -> each.isAmbiguous()).count();
    }
    PrintWriter out = console.out();
    out.printf(Locale.ROOT, "%9s %9s %9s  file%n", "entries", "surfaces", "ambiguous");
    files.forEach((file, counts) ->
        out.printf(Locale.ROOT, "%9d %9d %9d  %s%n", counts[0], counts[1], counts[2], file));
    out.printf(Locale.ROOT, "%9d blocked surfaces%n", gazetteer.blocked().size());
  }

  private void score(Gazetteer gazetteer) {
    Corpus standard = Corpus.open(gold);
    EntryScores scores = new EntryScores();
    int briefs = 0;
    int without = 0;
    SourceTagger tagger =
        new SourceTagger(
            List.of(new GazetteerSource(gazetteer)),
            Taggers.rules(gazetteer),
            new PrecedenceMerge());
    Corpus annotated = corpus == null ? null : Corpus.open(corpus);
    Set<String> known = annotated == null ? Set.of() : new HashSet<>(annotated.ids());
    for (String id : standard.ids()) {
      BriefFile file = standard.read(id);
      if (annotated == null && file.text() != null) {
        scores.add(file, predicted(standard.decode(file), tagger));
        briefs++;
      } else if (annotated != null && known.contains(id)) {
        scores.add(file, annotated.read(id));
        briefs++;
      } else {
        without++;
      }
    }
    print(scores.rows(), gazetteer, briefs, without);
  }

  private static BriefFile predicted(AnnotatedBrief brief, SourceTagger tagger) {
    return Corpus.file(
        new AnnotatedBrief(
            brief.brief(),
            brief.sentences(),
            tagger.tag(brief.brief(), brief.sentences()),
            brief.sectors(),
            brief.provenance()));
  }

  private void print(List<EntryScores.Row> rows, Gazetteer gazetteer, int briefs, int without) {
    PrintWriter out = console.out();
    int mentions = rows.stream().mapToInt(EntryScores.Row::mentions).sum();
    int right = rows.stream().mapToInt(EntryScores.Row::right).sum();
    out.printf(
        Locale.ROOT,
        "%n%d briefs of gold (%d more without text or not in the corpus): %d of %d entries made %d"
            + " mentions, %d right.%n%n",
        briefs,
        without,
        rows.size(),
        gazetteer.entries().size(),
        mentions,
        right);
    out.printf(Locale.ROOT, "%9s %9s %9s  entry%n", "mentions", "right", "precision");
    rows.stream()
        .limit(most)
        .forEach(row ->
            out.printf(
                Locale.ROOT,
                "%9d %9d %9.3f  %s %s%n",
                row.mentions(),
                row.right(),
                row.precision(),
                row.entry(),
                row.place()));
  }
}
