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
import org.glossator.tokenise.Tokeniser;

/** The way of one brief, from text to annotations. Thread-safe. */
public final class Pipeline {
  private final BriefParser parser;
  private final Tokeniser tokeniser;
  private final Tagger tagger;
  private final SectorClassifier classifier;
  private final Amendment amendment;
  private final SortedMap<String, String> provenance;

  /**
   * @param code digest of the program itself
   */
  public Pipeline(
      BriefParser parser,
      Tokeniser tokeniser,
      Tagger tagger,
      SectorClassifier classifier,
      String code) {
    this(parser, tokeniser, tagger, classifier, Amendment.NONE, code);
  }

  /**
   * @param amendment what people decided; laid over every result
   * @param code digest of the program itself
   */
  public Pipeline(
      BriefParser parser,
      Tokeniser tokeniser,
      Tagger tagger,
      SectorClassifier classifier,
      Amendment amendment,
      String code) {
    this.parser = Objects.requireNonNull(parser, "parser");
    this.tokeniser = Objects.requireNonNull(tokeniser, "tokeniser");
    this.tagger = Objects.requireNonNull(tagger, "tagger");
    this.classifier = Objects.requireNonNull(classifier, "classifier");
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
    return amendment.amend(new AnnotatedBrief(brief, sentences, mentions, sectors, provenance));
  }

  /** Digests of everything but the source that shapes a result, by name. */
  public SortedMap<String, String> provenance() {
    return new TreeMap<>(provenance);
  }
}
