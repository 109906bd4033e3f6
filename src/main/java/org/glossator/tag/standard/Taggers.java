package org.glossator.tag.standard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glossator.SpareThreads;
import org.glossator.tag.CandidateSource;
import org.glossator.tag.DocumentRule;
import org.glossator.tag.PrecedenceMerge;
import org.glossator.tag.SourceTagger;
import org.glossator.tag.corenlp.StockModel;
import org.glossator.tag.corenlp.StockSource;
import org.glossator.tag.document.AbbreviationRule;
import org.glossator.tag.document.AmbiguityRule;
import org.glossator.tag.document.CoordinationRule;
import org.glossator.tag.document.IssuingBodyRule;
import org.glossator.tag.document.ShortFormRule;
import org.glossator.tag.encoder.Bars;
import org.glossator.tag.encoder.EncoderModel;
import org.glossator.tag.encoder.EncoderSource;
import org.glossator.tag.gazetteer.BlocklistRule;
import org.glossator.tag.gazetteer.Gazetteer;
import org.glossator.tag.gazetteer.GazetteerSource;
import org.glossator.tag.gazetteer.ListedNames;
import org.glossator.tag.pattern.PatternSource;

/** Puts taggers together. */
public final class Taggers {
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
    return standard(
        gazetteer,
        new StockModel(),
        EncoderModel.latest(models),
        Favour.NEITHER,
        SpareThreads.NONE);
  }

  /**
   * The standard tagger of parts that are loaded already.
   *
   * @param spare help within a brief
   */
  public static SourceTagger standard(
      Gazetteer gazetteer,
      StockModel stock,
      Optional<EncoderModel> encoder,
      Favour favour,
      SpareThreads spare) {
    CandidateSource listed = new GazetteerSource(gazetteer);
    CandidateSource named =
        encoder
            .<CandidateSource>map(model ->
                new FavouredSource(new EncoderSource(model, favour.bars(), listed, spare), favour))
            .orElse(listed);
    return new SourceTagger(
        List.of(named, patterns(gazetteer), new StockSource(stock)),
        rules(gazetteer),
        new PrecedenceMerge(),
        spare);
  }

  /** Explains what the standard tagger does. */
  public static Explanation explanation(Gazetteer gazetteer, Path models, Favour favour) {
    Optional<EncoderModel> model = EncoderModel.latest(models);
    CandidateSource listed = new GazetteerSource(gazetteer);
    List<CandidateSource> unbarred =
        model.stream()
            .<CandidateSource>map(
                each -> new EncoderSource(each, new Bars(0, 0, 0, 0), listed, SpareThreads.NONE))
            .toList();
    return new Explanation(
        standard(gazetteer, new StockModel(), model, favour, SpareThreads.NONE),
        gazetteer,
        unbarred);
  }

  /** The rules of the document, in the order in which they apply. */
  public static List<DocumentRule> rules(Gazetteer gazetteer) {
    return List.of(
        new IssuingBodyRule(),
        new AbbreviationRule(),
        new AmbiguityRule(),
        new CoordinationRule(),
        new ShortFormRule(gazetteer.ordinary()),
        new BlocklistRule(gazetteer));
  }

  /** The patterns, which know the listed places. */
  public static CandidateSource patterns(Gazetteer gazetteer) {
    return new PatternSource(gazetteer.places());
  }

  /** What of the gazetteer can touch a text. */
  public static ListedNames names(Gazetteer gazetteer) {
    return new ListedNames(gazetteer);
  }
}
