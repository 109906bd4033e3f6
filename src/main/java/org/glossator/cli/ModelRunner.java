package org.glossator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.glossator.Brief;
import org.glossator.Mention;
import org.glossator.Sentence;
import org.glossator.SourceDocument;
import org.glossator.SpareThreads;
import org.glossator.classify.TrainedSectorClassifier;
import org.glossator.corpus.Corpus;
import org.glossator.parse.BriefParser;
import org.glossator.pipeline.GoldSources;
import org.glossator.pipeline.Pipeline;
import org.glossator.tag.Tagger;
import org.glossator.tag.corenlp.StockModel;
import org.glossator.tag.encoder.EncoderModel;
import org.glossator.tag.gazetteer.Gazetteer;
import org.glossator.tag.standard.Favour;
import org.glossator.tag.standard.Taggers;
import org.glossator.tokenise.Tokeniser;

/**
 * Runs versions of models on the texts of gold, everything else being as it is in the project. A
 * version is a folder with {@code model.json} (sectors) or {@code encoder.safetensors} (tagging).
 */
final class ModelRunner {
  private static final String SECTORS = "model.json";

  private final Home home;
  private final List<SourceDocument> texts;
  private final Loaded<Gazetteer> listed;
  private final Loaded<Tagger> standardTagger;

  /**
   * @param folders where texts of stand-off gold may lie
   */
  ModelRunner(Home home, Corpus gold, List<Path> folders) {
    this.home = Objects.requireNonNull(home, "home");
    this.texts = GoldSources.find(gold, folders).found();
    this.listed = new Loaded<>(() -> Gazetteer.load(home.gazetteers(), List.of()));
    this.standardTagger =
        new Loaded<>(
            () -> new RememberingTagger(Taggers.standard(listed.get(), home.taggingModels())));
  }

  static boolean isVersion(Path path) {
    return Files.exists(path.resolve(SECTORS)) || EncoderModel.isVersion(path);
  }

  /**
   * Annotates the texts.
   *
   * @param out corpus that afterwards holds the briefs of gold and no others
   */
  Corpus run(Path version, Path out) throws IOException {
    boolean filesSectors = Files.exists(version.resolve(SECTORS));
    Pipeline pipeline =
        new Pipeline(
            new BriefParser(),
            new Tokeniser(),
            filesSectors ? standardTagger.get() : tagger(version),
            TrainedSectorClassifier.load(
                filesSectors ? version : home.sectorModel(),
                home.taxonomy(),
                home.gazetteers().getFirst(),
                TrainedSectorClassifier.DEFAULT_PRECISION),
            Taggers.names(listed.get()),
            Digests.code(home));
    Corpus corpus = Corpus.create(out);
    Set<String> stale = new HashSet<>(corpus.ids());
    for (SourceDocument text : texts) {
      corpus.write(pipeline.annotate(text));
      stale.remove(text.id());
    }
    for (String id : stale) {
      Files.delete(corpus.briefPath(id));
    }
    return corpus;
  }

  private Tagger tagger(Path version) {
    EncoderModel model = EncoderModel.read(version);
    return Taggers.standard(
        listed.get(), new StockModel(), Optional.of(model), Favour.NEITHER, SpareThreads.NONE);
  }

  /** Tags a text once, however many versions of other models want its mentions. */
  private static final class RememberingTagger implements Tagger {
    private final Tagger tagger;
    private final Map<String, List<Mention>> mentions = new ConcurrentHashMap<>();

    private RememberingTagger(Tagger tagger) {
      this.tagger = tagger;
    }

    @Override
    public List<Mention> tag(Brief brief, List<Sentence> sentences) {
      return mentions.computeIfAbsent(brief.source().id(), _ -> tagger.tag(brief, sentences));
    }

    @Override
    public SortedMap<String, String> provenance() {
      return tagger.provenance();
    }
  }
}
