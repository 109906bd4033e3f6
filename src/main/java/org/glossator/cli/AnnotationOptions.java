package org.glossator.cli;

import java.nio.file.Path;
import java.util.List;
import org.glossator.classify.SectorClassifier;
import org.glossator.classify.TrainedSectorClassifier;
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

  @Option(
      names = "--sector-model",
      paramLabel = "FOLDER",
      description = "Version of the sector model (default: models/sectors/best-1 of the project).")
  private Path sectorModel;

  @Option(
      names = "--taxonomy",
      paramLabel = "FILE",
      description =
          "Sectors that the model was trained on (default: seeds/sectors/taxonomy.yaml of the"
              + " project).")
  private Path taxonomy;

  @Option(
      names = "--sector-precision",
      paramLabel = "SHARE",
      description =
          "Share of filed items whose sector should be right; doubtful items are not filed"
              + " (default: ${DEFAULT-VALUE}).")
  private double sectorPrecision = TrainedSectorClassifier.DEFAULT_PRECISION;

  Pipeline pipeline(Home home) {
    return new Pipeline(
        new BriefParser(),
        new Tokeniser(),
        Taggers.standard(home.gazetteers(), gazetteers, home.taggingModels()),
        classifier(home),
        Digests.code());
  }

  private SectorClassifier classifier(Home home) {
    return TrainedSectorClassifier.load(
        sectorModel == null ? home.sectorModel() : sectorModel,
        taxonomy == null ? home.taxonomy() : taxonomy,
        home.gazetteers().getFirst(),
        sectorPrecision);
  }
}
