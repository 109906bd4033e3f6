package org.glossator.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.glossator.Amendment;
import org.glossator.ProjectDataException;
import org.glossator.SpareThreads;
import org.glossator.classify.SectorClassifier;
import org.glossator.classify.TrainedSectorClassifier;
import org.glossator.corpus.decision.DecidedAmendment;
import org.glossator.corpus.decision.DecisionFolder;
import org.glossator.parse.BriefParser;
import org.glossator.pipeline.Pipeline;
import org.glossator.prepared.PreparedFiles;
import org.glossator.tag.Tagger;
import org.glossator.tag.corenlp.StockModel;
import org.glossator.tag.encoder.EncoderModel;
import org.glossator.tag.gazetteer.Gazetteer;
import org.glossator.tag.gazetteer.ListedNames;
import org.glossator.tag.standard.Explanation;
import org.glossator.tag.standard.Favour;
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

  @Option(
      names = "--decisions",
      paramLabel = "FOLDER",
      defaultValue = "decisions",
      description =
          "Reviewers' decisions, which are never overruled (default: ${DEFAULT-VALUE}, if it"
              + " exists).")
  private Path decisions;

  @Option(
      names = "--precision",
      paramLabel = "high",
      description = "With high: fewer wrong mentions, more missed ones.")
  private Level precision;

  @Option(
      names = "--recall",
      paramLabel = "high",
      description = "With high: fewer missed mentions, more wrong ones.")
  private Level recall;

  /** How far a preference goes. */
  enum Level {
    HIGH
  }

  /** The machine with what people decided laid over it. */
  Pipeline pipeline(Home home) {
    return pipeline(home, SpareThreads.NONE);
  }

  /**
   * As {@link #pipeline(Home)}.
   *
   * @param spare help within a brief
   */
  Pipeline pipeline(Home home, SpareThreads spare) {
    try {
      return pipeline(
          home, gazetteers, new DecidedAmendment(new DecisionFolder(decisions).decisions()), spare);
    } catch (IOException failure) {
      throw new ProjectDataException(
          decisions + ": cannot be read as decisions (" + failure.getMessage() + ")");
    }
  }

  /** The machine alone, with further gazetteers of the user. */
  Pipeline machine(Home home, List<Path> further) {
    List<Path> user = new ArrayList<>(gazetteers);
    user.addAll(further);
    return pipeline(home, user, Amendment.NONE, SpareThreads.NONE);
  }

  private Pipeline pipeline(Home home, List<Path> user, Amendment amendment, SpareThreads spare) {
    NativeLibraries.use(home.prepared().folder());
    String code = Digests.code(home);
    PreparedFiles prepared = new PreparedFiles(home.prepared().folder(), code);
    try (Loading loading = new Loading()) {
      Supplier<Gazetteer> listed =
          loading.start("gazetteers", () -> Gazetteer.load(home.gazetteers(), user, prepared));
      Supplier<SectorClassifier> classifier =
          loading.start("sectors", () -> classifier(home, prepared, spare));
      Supplier<Optional<EncoderModel>> encoder =
          loading.start("encoder", () -> EncoderModel.latest(home.taggingModels(), prepared));
      Supplier<StockModel> stock =
          loading.start("stock model", () -> new StockModel(prepared).ready());
      Supplier<Tokeniser> tokeniser = loading.start("tokeniser", Tokeniser::new);
      Supplier<ListedNames> names =
          loading.start("listed names", () -> Taggers.names(listed.get()));
      Supplier<Tagger> tagger =
          loading.start(
              "tagger",
              () -> Taggers.standard(listed.get(), stock.get(), encoder.get(), favour(), spare));
      return new Pipeline(
          new BriefParser(),
          tokeniser.get(),
          tagger.get(),
          classifier.get(),
          names.get(),
          amendment,
          code);
    }
  }

  /** Why the machine made a mention or none. */
  Explanation explanation(Home home) {
    Gazetteer listed = Gazetteer.load(home.gazetteers(), gazetteers);
    return Taggers.explanation(listed, home.taggingModels(), favour());
  }

  private Favour favour() {
    if (precision != null && recall != null) {
      throw new ProjectDataException(
          "--precision high and --recall high exclude each other; expected one of them");
    }
    if (precision != null) {
      return Favour.PRECISION;
    }
    return recall == null ? Favour.NEITHER : Favour.RECALL;
  }

  List<Path> gazetteers() {
    return gazetteers;
  }

  Path decisions() {
    return decisions;
  }

  private SectorClassifier classifier(Home home, PreparedFiles prepared, SpareThreads spare) {
    return TrainedSectorClassifier.load(
        sectorModel == null ? home.sectorModel() : sectorModel,
        taxonomy == null ? home.taxonomy() : taxonomy,
        home.gazetteers().getFirst(),
        sectorPrecision,
        prepared,
        spare);
  }
}
