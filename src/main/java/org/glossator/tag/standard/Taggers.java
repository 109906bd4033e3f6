package org.glossator.tag.standard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.EntityType;
import org.glossator.tag.CandidateSource;
import org.glossator.tag.DocumentRule;
import org.glossator.tag.Merge;
import org.glossator.tag.PrecedenceMerge;
import org.glossator.tag.SourceTagger;
import org.glossator.tag.corenlp.StockModel;
import org.glossator.tag.corenlp.StockSource;
import org.glossator.tag.document.AbbreviationRule;
import org.glossator.tag.document.AmbiguityRule;
import org.glossator.tag.document.CompoundRule;
import org.glossator.tag.document.CoordinationRule;
import org.glossator.tag.document.IssuingBodyRule;
import org.glossator.tag.document.ShortFormRule;
import org.glossator.tag.encoder.Bars;
import org.glossator.tag.encoder.EncoderModel;
import org.glossator.tag.encoder.EncoderSource;
import org.glossator.tag.gazetteer.BlockedSurface;
import org.glossator.tag.gazetteer.BlocklistRule;
import org.glossator.tag.gazetteer.Gazetteer;
import org.glossator.tag.gazetteer.GazetteerEntry;
import org.glossator.tag.gazetteer.GazetteerSource;
import org.glossator.tag.gazetteer.ListedNames;
import org.glossator.tag.gazetteer.Surface;
import org.glossator.tag.pattern.PatternSource;

/** Puts taggers together. */
public final class Taggers {
  private static final Pattern WORD_GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Pattern LOCAL_GOVERNMENT =
      Pattern.compile(
          "(.+) (?:Municipal|Provincial|City|Prefectural|Autonomous Region)(?: People.s)?"
              + " Government");

  private Taggers() {}

  /**
   * The standard tagger: gazetteers, patterns, the stock CRF and the fine-tuned encoder, merged by
   * precedence.
   *
   * @param shipped folders of gazetteers
   * @param user folders whose entries win over shipped ones
   * @param models folder of the encoder's versions; without any there is no encoder
   * @throws org.glossator.ProjectDataException if a gazetteer is wrong
   */
  public static SourceTagger standard(List<Path> shipped, List<Path> user, Path models) {
    return standard(Gazetteer.load(shipped, user), models);
  }

  /** As {@link #standard(List, List, Path)}, of a gazetteer that is loaded already. */
  public static SourceTagger standard(Gazetteer gazetteer, Path models) {
    return standard(gazetteer, new StockModel(), EncoderModel.latest(models));
  }

  /** The standard tagger of parts that are loaded already. */
  public static SourceTagger standard(
      Gazetteer gazetteer, StockModel stock, Optional<EncoderModel> encoder) {
    List<CandidateSource> learned = new ArrayList<>();
    learned.add(new StockSource(stock));
    encoder.ifPresent(model -> learned.add(new EncoderSource(model, Bars.STANDARD)));
    return standardOf(gazetteer, learned, new PrecedenceMerge());
  }

  /**
   * The standard tagger with further sources and another merge.
   *
   * @param further for instance a trained sequence model
   */
  public static SourceTagger standard(
      Gazetteer gazetteer, List<CandidateSource> further, Merge merge) {
    List<CandidateSource> learned = new ArrayList<>();
    learned.add(new StockSource(new StockModel()));
    learned.addAll(further);
    return standardOf(gazetteer, learned, merge);
  }

  private static SourceTagger standardOf(
      Gazetteer gazetteer, List<CandidateSource> learned, Merge merge) {
    List<CandidateSource> sources = new ArrayList<>();
    sources.add(new GazetteerSource(gazetteer));
    sources.add(patterns(gazetteer));
    sources.addAll(learned);
    return new SourceTagger(sources, rules(gazetteer), merge);
  }

  /** The rules of the document, in the order in which they apply. */
  public static List<DocumentRule> rules(Gazetteer gazetteer) {
    return List.of(
        new IssuingBodyRule(),
        new AbbreviationRule(),
        new AmbiguityRule(),
        new CoordinationRule(),
        new CompoundRule(),
        new ShortFormRule(ordinaryWords(gazetteer)),
        new BlocklistRule(gazetteer.blocked()));
  }

  /** The patterns, which know the listed places. */
  public static CandidateSource patterns(Gazetteer gazetteer) {
    return new PatternSource(places(gazetteer));
  }

  /** What of the gazetteer can touch a text. */
  public static ListedNames names(Gazetteer gazetteer) {
    return new ListedNames(gazetteer, ordinaryWords(gazetteer), places(gazetteer));
  }

  /** Provinces and cities whose governments are listed. */
  static Set<String> places(Gazetteer gazetteer) {
    Set<String> places = new HashSet<>();
    for (GazetteerEntry entry : gazetteer.entries()) {
      Matcher matcher = LOCAL_GOVERNMENT.matcher(entry.entity().name());
      if (matcher.matches()) {
        places.add(matcher.group(1));
      }
    }
    return places;
  }

  /** Words of listed organisations and technologies and of blocked surfaces. */
  private static Set<String> ordinaryWords(Gazetteer gazetteer) {
    Set<String> words = new HashSet<>();
    for (GazetteerEntry entry : gazetteer.entries()) {
      if (entry.type() != EntityType.COMPANY) {
        entry.surfaces().forEach(surface -> addWords(surface, words));
      }
    }
    for (BlockedSurface blocked : gazetteer.blocked()) {
      addWords(blocked.surface(), words);
    }
    return words;
  }

  private static void addWords(Surface surface, Set<String> words) {
    words.addAll(List.of(WORD_GAP.split(surface.text().toLowerCase(Locale.ROOT))));
  }
}
