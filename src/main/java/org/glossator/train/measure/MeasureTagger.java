package org.glossator.train.measure;

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
import java.util.stream.Stream;
import org.glossator.Brief;
import org.glossator.EntityType;
import org.glossator.Mention;
import org.glossator.Sentence;
import org.glossator.SpareThreads;
import org.glossator.evaluate.score.KnownNames;
import org.glossator.tag.Candidate;
import org.glossator.tag.CandidateSource;
import org.glossator.tag.DocumentRule;
import org.glossator.tag.PrecedenceMerge;
import org.glossator.tag.SourceTagger;
import org.glossator.tag.Tagger;
import org.glossator.tag.corenlp.StockModel;
import org.glossator.tag.corenlp.StockSource;
import org.glossator.tag.encoder.Bars;
import org.glossator.tag.encoder.EncoderModel;
import org.glossator.tag.encoder.EncoderSource;
import org.glossator.tag.gazetteer.Gazetteer;
import org.glossator.tag.gazetteer.GazetteerSource;
import org.glossator.tag.standard.Taggers;
import org.glossator.train.text.TaggedMention;

/**
 * Strict scores of every source alone and of all together, on texts with known mentions. Arguments,
 * as {@code name=value}: {@code models} (a folder of versions), {@code bars} (several, separated by
 * commas, each organisation:company:technology:listed), {@code errors} (the set whose errors are
 * listed for the last bars).
 */
public final class MeasureTagger {
  private static final CandidateSource NO_LIST =
      new CandidateSource() {
        @Override
        public String name() {
          return "none";
        }

        @Override
        public List<Candidate> candidates(Brief brief, List<Sentence> sentences) {
          return List.of();
        }
      };

  private MeasureTagger() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, String> given = new HashMap<>();
    for (String argument : arguments) {
      given.put(
          argument.substring(0, argument.indexOf('=')),
          argument.substring(argument.indexOf('=') + 1));
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Map<String, List<GoldBrief>> sets = sets();
    Gazetteer gazetteer = Gazetteer.load(List.of(Path.of("seeds/gazetteers")), List.of());
    Map<String, Tagger> taggers = taggers(gazetteer, given);
    KnownNames seen = seen();
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

  /** A line of strict scores of one tagger for each set. */
  public static void print(String name, Tagger tagger, PrintStream out) {
    KnownNames seen = seen();
    for (var set : sets().entrySet()) {
      out.println("== " + set.getKey());
      out.println(line(name, tagger, set.getValue(), seen));
    }
  }

  private static Map<String, List<GoldBrief>> sets() {
    GoldBriefs reader = new GoldBriefs();
    Map<String, List<GoldBrief>> sets = new LinkedHashMap<>();
    sets.put("test", reader.parsed(Path.of("seeds/tagging/test")));
    sets.put("development", reader.texts(Path.of("seeds/tagging/development")));
    sets.put("samples", reader.briefs(Path.of("seeds/briefs"), Path.of("evaluation/gold")));
    Path shared = Path.of("../shared");
    if (Files.isDirectory(shared)) {
      sets.put("real", reader.briefs(shared.resolve("seeds"), shared.resolve("gold")));
    }
    return sets;
  }

  private static Map<String, Tagger> taggers(Gazetteer gazetteer, Map<String, String> given) {
    CandidateSource listed = new GazetteerSource(gazetteer);
    CandidateSource patterns = Taggers.patterns(gazetteer);
    CandidateSource stock = new StockSource(new StockModel());
    EncoderModel stored =
        EncoderModel.latest(Path.of(given.getOrDefault("models", "models/tagging"))).orElseThrow();
    EncoderModel model =
        new EncoderModel(
            stored.id(),
            stored.digest(),
            stored.takesHints(),
            new RememberedReader(stored.reader()));
    List<DocumentRule> rules = Taggers.rules(gazetteer);
    Map<String, Tagger> taggers = new LinkedHashMap<>();
    taggers.put("gazetteers", tagger(List.of(), listed));
    taggers.put("stock CRF", tagger(List.of(), stock));
    taggers.put("all but encoder", tagger(rules, listed, patterns, stock));
    taggers.put(
        "encoder, no lists",
        tagger(
            List.of(), new EncoderSource(model, new Bars(0, 0, 0, 0), NO_LIST, SpareThreads.NONE)));
    taggers.put(
        "all",
        tagger(
            rules,
            new EncoderSource(model, Bars.STANDARD, listed, SpareThreads.NONE),
            patterns,
            stock));
    taggers.put(
        "all but stock CRF",
        tagger(
            rules, new EncoderSource(model, Bars.STANDARD, listed, SpareThreads.NONE), patterns));
    for (DocumentRule rule : rules) {
      List<DocumentRule> others = rules.stream().filter(other -> !other.equals(rule)).toList();
      taggers.put(
          "all but " + rule.getClass().getSimpleName(),
          tagger(
              others,
              new EncoderSource(model, Bars.STANDARD, listed, SpareThreads.NONE),
              patterns,
              stock));
    }
    taggers.put(
        "all but patterns",
        tagger(rules, new EncoderSource(model, Bars.STANDARD, listed, SpareThreads.NONE), stock));
    for (String bars : given.getOrDefault("bars", "").split(",", -1)) {
      if (!bars.isEmpty()) {
        taggers.put(
            bars,
            tagger(
                rules,
                new EncoderSource(model, bars(bars), listed, SpareThreads.NONE),
                patterns,
                stock));
      }
    }
    return taggers;
  }

  private static Bars bars(String text) {
    List<Double> bars = List.of(text.split(":", -1)).stream().map(Double::valueOf).toList();
    return new Bars(bars.get(0), bars.get(1), bars.get(2), bars.get(3));
  }

  private static Tagger tagger(List<DocumentRule> rules, CandidateSource... sources) {
    return new SourceTagger(List.of(sources), rules, new PrecedenceMerge());
  }

  private static KnownNames seen() {
    return KnownNames.read(
        Stream.of("gazetteers", "tagging/train", "sectors/items")
            .map(Path.of("seeds")::resolve)
            .toList());
  }

  private static String line(String name, Tagger tagger, List<GoldBrief> briefs, KnownNames seen) {
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
        int at = seen.seen(mention.span().of(brief.brief().text())) ? 0 : 2;
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
        "%-26s %s | recall seen %.3f of %d, unseen %.3f of %d",
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
