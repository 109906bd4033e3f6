package org.glossator.pipeline;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.Amendment;
import org.glossator.AnnotatedBrief;
import org.glossator.Brief;
import org.glossator.Mention;
import org.glossator.SectorDecision;
import org.glossator.Sentence;
import org.glossator.SourceDocument;
import org.glossator.classify.SectorClassifier;
import org.glossator.parse.BriefParser;
import org.glossator.tag.Tagger;
import org.glossator.tag.gazetteer.ListedNames;
import org.glossator.tokenise.Tokeniser;

/** The way of one brief, from text to annotations. Thread-safe. */
public final class Pipeline {
  /** Key of the digest of the listed names that stand in a brief. */
  public static final String LISTED_NAMES = "listed-names";

  /** Key of the digest of the decisions that concern a brief. */
  public static final String DECISIONS = "decisions";

  private final BriefParser parser;
  private final Tokeniser tokeniser;
  private final Tagger tagger;
  private final SectorClassifier classifier;
  private final ListedNames names;
  private final Amendment amendment;
  private final SortedMap<String, String> provenance;

  /**
   * @param names of the gazetteers that the tagger uses
   * @param code digest of the program itself
   */
  public Pipeline(
      BriefParser parser,
      Tokeniser tokeniser,
      Tagger tagger,
      SectorClassifier classifier,
      ListedNames names,
      String code) {
    this(parser, tokeniser, tagger, classifier, names, Amendment.NONE, code);
  }

  /**
   * @param names of the gazetteers that the tagger uses
   * @param amendment what people decided; laid over every result
   * @param code digest of the program itself
   */
  public Pipeline(
      BriefParser parser,
      Tokeniser tokeniser,
      Tagger tagger,
      SectorClassifier classifier,
      ListedNames names,
      Amendment amendment,
      String code) {
    this.parser = Objects.requireNonNull(parser, "parser");
    this.tokeniser = Objects.requireNonNull(tokeniser, "tokeniser");
    this.tagger = Objects.requireNonNull(tagger, "tagger");
    this.classifier = Objects.requireNonNull(classifier, "classifier");
    this.names = Objects.requireNonNull(names, "names");
    this.amendment = Objects.requireNonNull(amendment, "amendment");
    this.provenance = new TreeMap<>(tagger.provenance());
    this.provenance.putAll(classifier.provenance());
    this.provenance.put("code", code);
  }

  /** Annotates one source; equal sources give equal results. */
  public AnnotatedBrief annotate(SourceDocument source) {
    Brief brief = parser.parse(source);
    List<Sentence> sentences = tokeniser.tokenise(brief);
    List<Mention> mentions = tagger.tag(brief, sentences);
    SortedMap<String, SectorDecision> sectors = classifier.classify(brief, sentences, mentions);
    return amendment.amend(
        new AnnotatedBrief(brief, sentences, mentions, sectors, machineProvenance(source)));
  }

  /**
   * What the brief of a source is stored with: as {@link #provenance}, but of the gazetteers only
   * what stands in its text, under {@value #LISTED_NAMES}, so that a change of a gazetteer leaves
   * all other briefs as they are; and of the decisions those that concern it.
   */
  public SortedMap<String, String> provenanceOf(SourceDocument source) {
    SortedMap<String, String> result = machineProvenance(source);
    String decisions = amendment.digest(source);
    if (!decisions.isEmpty()) {
      result.put(DECISIONS, decisions);
    }
    return result;
  }

  private SortedMap<String, String> machineProvenance(SourceDocument source) {
    SortedMap<String, String> result = new TreeMap<>(provenance);
    result.keySet().removeIf(Pipeline::isOfGazetteers);
    result.put(LISTED_NAMES, names.digest(source.text()));
    return result;
  }

  /** Whether a digest is of gazetteers, of which only what stands in a text can touch it. */
  static boolean isOfGazetteers(String key) {
    return key.startsWith("gazetteer/") || key.equals("sectors.gazetteers");
  }

  /** The listed names in use. */
  public ListedNames names() {
    return names;
  }

  /** Digests of everything but the source that shapes a result, by name. */
  public SortedMap<String, String> provenance() {
    return new TreeMap<>(provenance);
  }
}
