package org.glossator.train.merge;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.glossator.Brief;
import org.glossator.EntityType;
import org.glossator.Mention;
import org.glossator.Sentence;
import org.glossator.tag.Candidate;
import org.glossator.tag.CandidateSource;
import org.glossator.tag.PrecedenceMerge;
import org.glossator.tag.SourceTagger;
import org.glossator.tag.Tagger;
import org.glossator.tag.corenlp.StockModel;
import org.glossator.tag.corenlp.StockSource;
import org.glossator.tag.encoder.Bars;
import org.glossator.tag.encoder.EncoderModel;
import org.glossator.tag.encoder.EncoderSource;
import org.glossator.tag.gazetteer.Gazetteer;
import org.glossator.tag.gazetteer.GazetteerEntry;
import org.glossator.tag.gazetteer.GazetteerSource;
import org.glossator.tag.standard.Taggers;
import org.glossator.train.text.TaggedMention;

/** Strict scores of every source alone and of the merges, on all texts with known mentions. */
public final class MeasureTagger {
  private MeasureTagger() {}

  private static final class Remembering implements CandidateSource {
    private final CandidateSource source;
    private final Map<String, List<Candidate>> known = new ConcurrentHashMap<>();

    Remembering(CandidateSource source) {
      this.source = source;
    }

    @Override
    public String name() {
      return source.name();
    }

    @Override
    public List<Candidate> candidates(Brief brief, List<Sentence> sentences) {
      return known.computeIfAbsent(brief.source().id(), key -> source.candidates(brief, sentences));
    }

    @Override
    public SortedMap<String, String> provenance() {
      return source.provenance();
    }
  }

  public static void main(String[] arguments) {
    Map<String, String> given = new HashMap<>();
    for (String argument : arguments) {
      given.put(
          argument.substring(0, argument.indexOf('=')),
          argument.substring(argument.indexOf('=') + 1));
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    GoldBriefs reader = new GoldBriefs();
    Map<String, List<GoldBrief>> sets = new LinkedHashMap<>();
    sets.put("report", reader.texts(Path.of("seeds/tagging/report")));
    sets.put("samples", reader.briefs(Path.of("seeds/briefs"), Path.of("evaluation/gold")));
    Path shared = Path.of("../shared");
    shared = Files.isDirectory(shared) ? shared : Path.of("../../shared");
    if (Files.isDirectory(shared)) {
      sets.put("real", reader.briefs(shared.resolve("seeds"), shared.resolve("gold")));
    }
    if (given.containsKey("texts")) {
      sets.put("texts", reader.texts(Path.of(given.get("texts"))));
    }
    Gazetteer gazetteer = Gazetteer.load(List.of(Path.of("seeds/gazetteers")), List.of());
    Path models = Path.of(given.getOrDefault("models", "models/tagging"));
    CandidateSource listed = new Remembering(new GazetteerSource(gazetteer));
    CandidateSource patterns = new Remembering(Taggers.patterns(gazetteer));
    CandidateSource stock = new Remembering(new StockSource(new StockModel()));
    EncoderModel model = EncoderModel.latest(models).orElseThrow();
    CandidateSource free = new Remembering(new EncoderSource(model, new Bars(0, 0, 0)));
    Map<String, Tagger> taggers = new LinkedHashMap<>();
    var rules = Taggers.rules(gazetteer);
    taggers.put("gazetteers", tagger(List.of(listed), List.of()));
    taggers.put("gazetteers+rules", tagger(List.of(listed), rules));
    taggers.put("stock", tagger(List.of(stock), List.of()));
    taggers.put("gaz+pat+stock+rules", tagger(List.of(listed, patterns, stock), rules));
    taggers.put("encoder", tagger(List.of(free), List.of()));
    taggers.put("encoder+rules", tagger(List.of(free), rules));
    for (double bar : new double[] {0, 0.5, 0.7, 0.85}) {
      CandidateSource barred = new Remembering(new EncoderSource(model, new Bars(bar, bar, bar)));
      taggers.put("all, bar " + bar, tagger(List.of(listed, patterns, stock, barred), rules));
    }
    CandidateSource barred = new Remembering(new EncoderSource(model, Bars.STANDARD));
    taggers.put("no stock", tagger(List.of(listed, patterns, barred), rules));
    taggers.put("gaz+enc", tagger(List.of(listed, barred), rules));
    Set<String> seen = seen(gazetteer, reader.texts(Path.of("seeds/tagging/train")));
    for (var set : sets.entrySet()) {
      out.println("== " + set.getKey());
      taggers.forEach((name, tagger) -> out.println(line(name, tagger, set.getValue(), seen)));
    }
  }

  private static SourceTagger tagger(
      List<CandidateSource> sources, List<org.glossator.tag.DocumentRule> rules) {
    return new SourceTagger(sources, rules, new PrecedenceMerge());
  }

  private static Set<String> seen(Gazetteer gazetteer, List<GoldBrief> train) {
    Set<String> seen = new HashSet<>();
    for (GazetteerEntry entry : gazetteer.entries()) {
      entry.surfaces().forEach(surface -> seen.add(surface.text().toLowerCase(Locale.ROOT)));
    }
    for (GoldBrief brief : train) {
      brief
          .gold()
          .forEach(mention ->
              seen.add(mention.span().of(brief.brief().text()).toLowerCase(Locale.ROOT)));
    }
    return seen;
  }

  private static String line(String name, Tagger tagger, List<GoldBrief> briefs, Set<String> seen) {
    int[] right = new int[3];
    int[] found = new int[3];
    int[] wanted = new int[3];
    int[] known = new int[4];
    for (GoldBrief brief : briefs) {
      Set<TaggedMention> gold = new HashSet<>(brief.gold());
      Set<TaggedMention> hit = new HashSet<>();
      for (Mention mention : tagger.tag(brief.brief(), brief.sentences())) {
        if (brief.isScored(mention.span())) {
          TaggedMention marked = new TaggedMention(mention.span(), mention.type());
          found[mention.type().ordinal()]++;
          if (gold.contains(marked)) {
            right[mention.type().ordinal()]++;
            hit.add(marked);
          }
        }
      }
      for (TaggedMention mention : brief.gold()) {
        wanted[mention.type().ordinal()]++;
        int at =
            seen.contains(mention.span().of(brief.brief().text()).toLowerCase(Locale.ROOT)) ? 0 : 2;
        known[at]++;
        known[at + 1] += hit.contains(mention) ? 1 : 0;
      }
    }
    List<String> cells = new ArrayList<>();
    cells.add(cell(sum(right), sum(found), sum(wanted)));
    for (EntityType type : EntityType.values()) {
      int at = type.ordinal();
      cells.add(cell(right[at], found[at], wanted[at]));
    }
    return String.format(
        Locale.ROOT,
        "%-20s %s | recall seen %.3f of %d, unseen %.3f of %d",
        name,
        String.join(" | ", cells),
        (double) known[1] / known[0],
        known[0],
        (double) known[3] / Math.max(1, known[2]),
        known[2]);
  }

  private static int sum(int[] counts) {
    return counts[0] + counts[1] + counts[2];
  }

  private static String cell(int right, int found, int wanted) {
    return String.format(
        Locale.ROOT,
        "%.3f/%.3f/%.3f",
        found == 0 ? 0 : (double) right / found,
        wanted == 0 ? 0 : (double) right / wanted,
        found + wanted == 0 ? 0 : 2.0 * right / (found + wanted));
  }
}
