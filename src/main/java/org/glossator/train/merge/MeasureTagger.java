package org.glossator.train.merge;

import java.io.IOException;
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
import org.glossator.EntityType;
import org.glossator.Mention;
import org.glossator.tag.CandidateSource;
import org.glossator.tag.DocumentRule;
import org.glossator.tag.Merge;
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
import org.glossator.tag.merge.LearnedMerge;
import org.glossator.tag.merge.MergeModel;
import org.glossator.tag.standard.Taggers;
import org.glossator.train.text.TaggedMention;

/** Strict scores of every source alone and of the merges, on all texts with known mentions. */
public final class MeasureTagger {
  /** Less probable ones are not worth weighing. */
  private static final double FAINT = 0.2;

  private MeasureTagger() {}

  public static void main(String[] arguments) throws IOException {
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
    CandidateSource listed = new GazetteerSource(gazetteer);
    CandidateSource patterns = Taggers.patterns(gazetteer);
    CandidateSource stock = new StockSource(new StockModel());
    EncoderModel model = EncoderModel.latest(models).orElseThrow();
    CandidateSource encoder =
        new RememberedSource(
            new EncoderSource(model, new Bars(0, 0, 0)),
            Path.of(given.getOrDefault("remember", "target/remembered")).resolve(model.id()));
    CandidateSource barred = new BarredSource(encoder, 0.8);
    CandidateSource faint = new BarredSource(encoder, FAINT);
    Map<String, Tagger> taggers = new LinkedHashMap<>();
    List<DocumentRule> rules = Taggers.rules(gazetteer);
    Merge precedence = new PrecedenceMerge();
    taggers.put("gazetteers", new SourceTagger(List.of(listed), List.of(), precedence));
    taggers.put("stock CRF", new SourceTagger(List.of(stock), List.of(), precedence));
    taggers.put("encoder", new SourceTagger(List.of(encoder), List.of(), precedence));
    taggers.put(
        "all but encoder", new SourceTagger(List.of(listed, patterns, stock), rules, precedence));
    taggers.put(
        "all, precedence",
        new SourceTagger(List.of(listed, patterns, stock, barred), rules, precedence));
    if (given.containsKey("bars")) {
      for (String bar : given.get("bars").split(",")) {
        CandidateSource above = new BarredSource(encoder, Double.parseDouble(bar));
        taggers.put(
            "precedence above " + bar,
            new SourceTagger(List.of(listed, patterns, stock, above), rules, precedence));
      }
    }
    if (given.containsKey("train")) {
      List<String> names = List.of(given.get("train").split(","));
      List<GoldBrief> texts =
          reader.texts(Path.of("seeds/tagging/train")).stream()
              .filter(text -> names.contains(text.name()))
              .toList();
      List<SourceTagger> views = new ArrayList<>();
      for (double share : new double[] {0, 0.5}) {
        views.add(
            new SourceTagger(
                List.of(new DroppingSource(listed, share), patterns, stock, faint),
                rules,
                precedence));
      }
      for (String penalty : given.getOrDefault("penalty", "1").split(",")) {
        MergeModel merge =
            new MergeTrainer(Double.parseDouble(penalty)).train("merge-new", texts, views);
        if (given.containsKey("output")) {
          merge.write(Path.of(given.get("output")));
        }
        for (String threshold : given.getOrDefault("threshold", "0.5").split(",")) {
          taggers.put(
              "learned " + penalty + " " + threshold,
              new SourceTagger(
                  List.of(listed, patterns, stock, faint),
                  rules,
                  new LearnedMerge(merge, Double.parseDouble(threshold))));
        }
      }
    }
    if (given.containsKey("merge")) {
      MergeModel merge = MergeModel.read(Path.of(given.get("merge")));
      for (String threshold : given.getOrDefault("threshold", "0.5").split(",")) {
        taggers.put(
            "learned " + merge.id() + " " + threshold,
            new SourceTagger(
                List.of(listed, patterns, stock, faint),
                rules,
                new LearnedMerge(merge, Double.parseDouble(threshold))));
      }
    }
    Set<String> seen = seen(gazetteer, reader.texts(Path.of("seeds/tagging/train")));
    for (var set : sets.entrySet()) {
      out.println("== " + set.getKey());
      taggers.forEach((name, tagger) -> out.println(line(name, tagger, set.getValue(), seen)));
      if (given.getOrDefault("errors", "").equals(set.getKey())) {
        taggers.entrySet().stream()
            .skip(taggers.size() - 1)
            .forEach(last -> listErrors(last.getValue(), set.getValue(), out));
      }
    }
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

  private static void listErrors(Tagger tagger, List<GoldBrief> briefs, PrintStream out) {
    for (GoldBrief brief : briefs) {
      Set<TaggedMention> found = new HashSet<>();
      for (Mention mention : tagger.tag(brief.brief(), brief.sentences())) {
        if (brief.isScored(mention.span())) {
          TaggedMention marked = new TaggedMention(mention.span(), mention.type());
          found.add(marked);
          if (!brief.gold().contains(marked)) {
            out.println("invented " + shown(brief, marked) + " " + mention.confidence());
          }
        }
      }
      brief.gold().stream()
          .filter(mention -> !found.contains(mention))
          .forEach(mention -> out.println("missed   " + shown(brief, mention)));
    }
  }

  private static String shown(GoldBrief brief, TaggedMention mention) {
    String text = brief.brief().text();
    int start = Math.max(0, mention.span().start() - 25);
    int end = Math.min(text.length(), mention.span().end() + 25);
    return (brief.name()
            + " "
            + mention.type()
            + " "
            + text.substring(start, mention.span().start())
            + "["
            + mention.span().of(text)
            + "]"
            + text.substring(mention.span().end(), end))
        .replace('\n', ' ');
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
