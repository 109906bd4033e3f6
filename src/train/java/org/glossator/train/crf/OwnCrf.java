package org.glossator.train.crf;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.DocumentReaderAndWriter;
import edu.stanford.nlp.sequences.PlainTextDocumentReaderAndWriter;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.glossator.Brief;
import org.glossator.EntityType;
import org.glossator.Evidence;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.CandidateSource;
import org.glossator.tag.Identities;
import org.glossator.tag.Standing;
import org.glossator.tag.text.Words;
import org.glossator.train.measure.GoldBrief;
import org.glossator.train.text.TaggedMention;

/**
 * CoreNLP's CRFClassifier with its documented English features (no clusters, no gazetteers), one
 * label a type.
 */
final class OwnCrf implements CandidateSource {
  private static final String OUTSIDE = "O";
  private static final double UNKNOWN = 0.5;

  private final CRFClassifier<CoreLabel> classifier;

  private OwnCrf(CRFClassifier<CoreLabel> classifier) {
    this.classifier = classifier;
  }

  static OwnCrf train(List<GoldBrief> texts) {
    CRFClassifier<CoreLabel> classifier = new CRFClassifier<>(flags());
    DocumentReaderAndWriter<CoreLabel> reader = new PlainTextDocumentReaderAndWriter<>();
    reader.init(classifier.flags);
    Collection<List<CoreLabel>> sentences = new ArrayList<>();
    for (GoldBrief text : texts) {
      for (Sentence sentence : text.sentences()) {
        List<CoreLabel> words = words(text.brief().text(), sentence);
        for (int index = 0; index < words.size(); index++) {
          String label = label(text.gold(), sentence.tokens().get(index));
          words.get(index).set(CoreAnnotations.AnswerAnnotation.class, label);
          words.get(index).set(CoreAnnotations.GoldAnswerAnnotation.class, label);
        }
        sentences.add(words);
      }
    }
    classifier.train(sentences, reader);
    return new OwnCrf(classifier);
  }

  private static SeqClassifierFlags flags() {
    Properties properties = new Properties();
    for (String flag :
        List.of(
            "useClassFeature",
            "useWord",
            "useNGrams",
            "noMidNGrams",
            "usePrev",
            "useNext",
            "useSequences",
            "usePrevSequences",
            "useTypeSeqs",
            "useTypeSeqs2",
            "useTypeySequences",
            "useDisjunctive")) {
      properties.setProperty(flag, "true");
    }
    properties.setProperty("maxNGramLeng", "6");
    properties.setProperty("maxLeft", "1");
    properties.setProperty("wordShape", "chris2useLC");
    return new SeqClassifierFlags(properties);
  }

  private static String label(List<TaggedMention> mentions, Span token) {
    return mentions.stream()
        .filter(mention -> mention.span().overlaps(token))
        .map(mention -> mention.type().name())
        .findFirst()
        .orElse(OUTSIDE);
  }

  private static List<CoreLabel> words(String text, Sentence sentence) {
    List<CoreLabel> words = new ArrayList<>();
    for (Span token : sentence.tokens()) {
      CoreLabel word = new CoreLabel();
      word.setWord(token.of(text));
      word.set(CoreAnnotations.TextAnnotation.class, word.word());
      words.add(word);
    }
    return words;
  }

  @Override
  public String name() {
    return "own-crf";
  }

  @Override
  public List<Candidate> candidates(Brief brief, List<Sentence> sentences) {
    List<Candidate> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<CoreLabel> words = words(brief.text(), sentence);
      if (words.isEmpty()) {
        continue;
      }
      List<CoreLabel> labels = classifier.classifySentence(words);
      int from = 0;
      while (from < labels.size()) {
        String label = answer(labels, from);
        int to = from + 1;
        while (to < labels.size() && answer(labels, to).equals(label)) {
          to++;
        }
        if (!label.equals(OUTSIDE)) {
          Span span =
              new Span(sentence.tokens().get(from).start(), sentence.tokens().get(to - 1).end());
          add(brief.text(), Words.bare(brief.text(), span), EntityType.valueOf(label), found);
        }
        from = to;
      }
    }
    return found;
  }

  private static String answer(List<CoreLabel> labels, int index) {
    return labels.get(index).get(CoreAnnotations.AnswerAnnotation.class);
  }

  private static void add(String text, Span span, EntityType type, List<Candidate> found) {
    if (!span.isEmpty()) {
      found.add(
          new Candidate(
              span,
              type,
              Identities.of(type, span.of(text)),
              Standing.LEARNED,
              List.of(new Evidence.ModelScore("own-crf", type.name(), UNKNOWN))));
    }
  }
}
