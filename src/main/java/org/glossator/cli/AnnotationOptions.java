package org.glossator.cli;

import java.nio.file.Path;
import java.util.List;
import org.glossator.classify.SectorClassifier;
import org.glossator.parse.BriefParser;
import org.glossator.pipeline.Pipeline;
import org.glossator.tag.standard.Taggers;
import org.glossator.tokenise.Tokeniser;
import picocli.CommandLine.Option;

/** Options of every verb that annotates. */
final class AnnotationOptions {
  @Option(
      names = "--gazetteers",
      paramLabel = "FOLDER",
      split = ",",
      description = "Your own gazetteers; their entries win over the shipped ones.")
  private List<Path> gazetteers = List.of();

  Pipeline pipeline(Home home) {
    return new Pipeline(
        new BriefParser(),
        new Tokeniser(),
        Taggers.standard(home.gazetteers(), gazetteers),
        classifier(home),
        Digests.code());
  }

  private static SectorClassifier classifier(Home home) {
    return new SectorClassifier() {
      public java.util.SortedMap<String, org.glossator.SectorDecision> classify(
          org.glossator.Brief b, List<org.glossator.Sentence> s, List<org.glossator.Mention> m) {
        var r = new java.util.TreeMap<String, org.glossator.SectorDecision>();
        b.items()
            .forEach(i ->
                r.put(
                    i.id(),
                    new org.glossator.SectorDecision.Abstained(
                        List.of(new org.glossator.SectorScore("automotive", 0.06)), List.of())));
        return r;
      }

      public java.util.SortedMap<String, String> provenance() {
        return new java.util.TreeMap<>();
      }
    };
  }
}
