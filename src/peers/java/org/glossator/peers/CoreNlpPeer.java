package org.glossator.peers;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;
import org.glossator.SourceDocument;
import org.glossator.Span;

/** Stock CoreNLP: {@code tokenize,pos,lemma,ner} with the models and settings that it ships. */
final class CoreNlpPeer implements Peer {
  private final StanfordCoreNLP pipeline;

  CoreNlpPeer() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner");
    this.pipeline = new StanfordCoreNLP(properties);
  }

  @Override
  public List<Labelled> mark(SourceDocument source) {
    CoreDocument document = new CoreDocument(source.text());
    pipeline.annotate(document);
    return document.entityMentions().stream()
        .map(each ->
            new Labelled(
                new Span(each.charOffsets().first(), each.charOffsets().second()),
                each.entityType()))
        .toList();
  }

  @Override
  public String version() {
    return "CoreNLP 4.5.10, tokenize,pos,lemma,ner";
  }
}
