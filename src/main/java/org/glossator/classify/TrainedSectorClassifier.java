package org.glossator.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.glossator.Brief;
import org.glossator.Mention;
import org.glossator.ProjectDataException;
import org.glossator.SectorDecision;
import org.glossator.SectorReason;
import org.glossator.SectorScore;
import org.glossator.Sentence;
import org.glossator.SpareThreads;
import org.glossator.prepared.KnownDigests;
import org.glossator.prepared.PreparedFiles;

/**
 * Files items by a trained model. Equal texts are embedded once in the life of an instance. Thread
 * safe.
 */
public final class TrainedSectorClassifier implements SectorClassifier {
  /** Precision that filed items should have where the user states none. */
  public static final double DEFAULT_PRECISION = 0.9;

  private static final double ROUNDING = 1e4;
  private static final int MOST_SECONDARY = 2;
  private static final int MOST_CACHED = 100_000;

  private final SectorModel model;
  private final Explanation explanation;
  private final SectorHints hints;
  private final Optional<Embedder> embedder;
  private final double threshold;
  private final SortedMap<String, String> provenance;
  private final SpareThreads spare;
  private final ConcurrentHashMap<String, float[]> embeddings = new ConcurrentHashMap<>();

  TrainedSectorClassifier(
      SectorModel model,
      SectorHints hints,
      Optional<Embedder> embedder,
      double wantedPrecision,
      SortedMap<String, String> provenance,
      SpareThreads spare) {
    this.model = model;
    this.explanation = new Explanation(model);
    this.hints = hints;
    this.embedder = embedder;
    this.threshold = model.threshold(wantedPrecision);
    this.provenance = Collections.unmodifiableSortedMap(new TreeMap<>(provenance));
    this.spare = spare;
  }

  /**
   * Loads a version.
   *
   * @param model folder with {@code model.json} and {@code weights.safetensors}
   * @param taxonomy file with the sectors that the model was trained on
   * @param gazetteers folder with the lines that hint at sectors
   * @param wantedPrecision share of filed items whose sector should be right, 0 to 1; the doubtful
   *     rest is abstained from
   * @throws ProjectDataException if one of them is wrong
   */
  public static TrainedSectorClassifier load(
      Path model, Path taxonomy, Path gazetteers, double wantedPrecision) {
    return load(
        model, taxonomy, gazetteers, wantedPrecision, PreparedFiles.none(), SpareThreads.NONE);
  }

  /**
   * Writes the sentence embeddings and the hints of the gazetteers in the form in which they load
   * fastest.
   */
  public static void prepare(Path taxonomy, Path gazetteers, PreparedFiles files)
      throws IOException {
    OnnxEmbedder.prepare(files);
    SectorHints.prepare(gazetteers, Taxonomy.read(taxonomy), files);
  }

  /**
   * As {@link #load(Path, Path, Path, double)}.
   *
   * @param prepared where the sentence embeddings and the hints may lie ready
   * @param spare help with the items of a brief
   */
  public static TrainedSectorClassifier load(
      Path model,
      Path taxonomy,
      Path gazetteers,
      double wantedPrecision,
      PreparedFiles prepared,
      SpareThreads spare) {
    if (!(wantedPrecision >= 0 && wantedPrecision <= 1)) {
      throw new IllegalArgumentException(
          "wanted precision must lie in 0..1, found " + wantedPrecision);
    }
    Taxonomy sectors = Taxonomy.read(taxonomy);
    ModelFolder.Stored stored = ModelFolder.read(model, sectors);
    SectorModel loaded = stored.model();
    SectorHints hints = SectorHints.read(gazetteers, sectors, prepared);
    SortedMap<String, String> provenance = new TreeMap<>();
    provenance.put("sectors.taxonomy", sectors.sha256());
    provenance.put("sectors.gazetteers", hints.sha256());
    provenance.put("sectors.model", ModelFolder.digest(model, KnownDigests.of(prepared)));
    provenance.put("sectors.wanted-precision", Double.toString(wantedPrecision));
    Optional<Embedder> embedder =
        loaded.embeds() ? Optional.of(OnnxEmbedder.load(prepared)) : Optional.empty();
    if (embedder.isPresent()) {
      String embeddings = embedder.get().provenance();
      if (!embeddings.equals(stored.embeddings())) {
        throw new ProjectDataException(
            model
                + ": found a model of the sentence embeddings \""
                + stored.embeddings()
                + "\", expected \""
                + embeddings
                + "\"; train it anew");
      }
      provenance.put("sectors.embeddings", embeddings);
    }
    return new TrainedSectorClassifier(loaded, hints, embedder, wantedPrecision, provenance, spare);
  }

  @Override
  public SortedMap<String, SectorDecision> classify(
      Brief brief, List<Sentence> sentences, List<Mention> mentions) {
    ItemTexts texts = new ItemTexts(hints);
    List<SectorDecision> decided =
        spare.map(brief.items(), item -> decide(texts.of(brief, item, mentions)));
    SortedMap<String, SectorDecision> decisions = new TreeMap<>();
    for (int index = 0; index < decided.size(); index++) {
      decisions.put(brief.items().get(index).id(), decided.get(index));
    }
    return decisions;
  }

  /** The sector of a text without items; the headline may be empty. */
  public SectorDecision classify(String headline, String text) {
    List<SectorHint> found =
        hints.find(headline + "\n" + text).stream().map(SectorHints.Found::hint).toList();
    return decide(new ItemText(headline, text, "", found));
  }

  @Override
  public SortedMap<String, String> provenance() {
    return provenance;
  }

  private SectorDecision decide(ItemText text) {
    PreparedItem item =
        new PreparedItem(
            text, embedder.map(used -> embed(used, text.embedded())).orElse(new float[0]));
    List<SparseVector> vectors = model.vectors(item);
    double[] probabilities = model.probabilities(vectors);
    List<SectorScore> ranking = ranking(probabilities);
    List<SectorReason> reasons =
        explanation.reasons(item, vectors, Probabilities.best(probabilities));
    SectorScore primary = ranking.getFirst();
    if (probabilities[Probabilities.best(probabilities)] < threshold) {
      return new SectorDecision.Abstained(ranking, reasons);
    }
    List<String> secondary =
        ranking.stream()
            .skip(1)
            .filter(score -> score.probability() >= model.secondary())
            .limit(MOST_SECONDARY)
            .map(SectorScore::sector)
            .toList();
    return new SectorDecision.Assigned(primary, secondary, ranking, reasons);
  }

  private float[] embed(Embedder used, String text) {
    float[] known = embeddings.get(text);
    if (known != null) {
      return known;
    }
    float[] made = used.embed(text);
    if (embeddings.size() < MOST_CACHED) {
      embeddings.put(text, made);
    }
    return made;
  }

  private List<SectorScore> ranking(double[] probabilities) {
    record Scored(SectorScore score, double exact, int index) {}
    List<Scored> scored = new ArrayList<>();
    for (int index = 0; index < probabilities.length; index++) {
      double rounded = Math.round(probabilities[index] * ROUNDING) / ROUNDING;
      scored.add(
          new Scored(
              new SectorScore(model.sectors().get(index), rounded), probabilities[index], index));
    }
    return scored.stream()
        .sorted(
            Comparator.comparingDouble(Scored::exact).reversed().thenComparingInt(Scored::index))
        .map(Scored::score)
        .toList();
  }
}
