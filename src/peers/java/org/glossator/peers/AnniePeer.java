package org.glossator.peers;

import gate.Annotation;
import gate.Corpus;
import gate.CorpusController;
import gate.Document;
import gate.Factory;
import gate.FeatureMap;
import gate.Gate;
import gate.creole.ANNIEConstants;
import gate.creole.Plugin;
import gate.creole.ResourceReference;
import gate.util.GateException;
import gate.util.persistence.PersistenceManager;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.glossator.SourceDocument;
import org.glossator.Span;

/**
 * GATE's ANNIE with its defaults. The label of an organisation is followed by its {@code orgType}
 * where it has one ({@code Organization/company}).
 */
final class AnniePeer implements Peer {
  /** What helps ANNIE itself along and is no finding. */
  private static final List<String> WORKING =
      List.of("Token", "SpaceToken", "Sentence", "Split", "Lookup", "Unknown");

  private final CorpusController application;

  AnniePeer() {
    try {
      Gate.init();
      Plugin plugin = new Plugin.Maven("uk.ac.gate.plugins", "annie", "9.1");
      Gate.getCreoleRegister().registerPlugin(plugin);
      this.application =
          (CorpusController)
              PersistenceManager.loadObjectFromUri(
                  new ResourceReference(plugin, "resources/" + ANNIEConstants.DEFAULT_FILE)
                      .toURI());
    } catch (GateException | IOException | URISyntaxException failure) {
      throw new IllegalStateException("ANNIE does not load: " + failure.getMessage(), failure);
    }
  }

  @Override
  public List<Labelled> mark(SourceDocument source) {
    try {
      FeatureMap parameters = Factory.newFeatureMap();
      parameters.put(Document.DOCUMENT_STRING_CONTENT_PARAMETER_NAME, source.text());
      parameters.put(Document.DOCUMENT_MARKUP_AWARE_PARAMETER_NAME, false);
      Document document =
          (Document) Factory.createResource("gate.corpora.DocumentImpl", parameters);
      Corpus corpus = Factory.newCorpus("texts");
      corpus.add(document);
      application.setCorpus(corpus);
      application.execute();
      List<Labelled> marked = new ArrayList<>();
      for (Annotation each : document.getAnnotations().inDocumentOrder()) {
        if (!WORKING.contains(each.getType())) {
          marked.add(
              new Labelled(
                  new Span(
                      each.getStartNode().getOffset().intValue(),
                      each.getEndNode().getOffset().intValue()),
                  label(each)));
        }
      }
      application.setCorpus(null);
      Factory.deleteResource(document);
      Factory.deleteResource(corpus);
      return marked;
    } catch (GateException failure) {
      throw new IllegalStateException(source.path() + ": " + failure.getMessage(), failure);
    }
  }

  private static String label(Annotation annotation) {
    Object kind = annotation.getFeatures().get("orgType");
    return annotation.getType() + (kind == null ? "" : "/" + kind);
  }

  @Override
  public String version() {
    return "GATE 9.0.1, ANNIE 9.1 with defaults";
  }
}
