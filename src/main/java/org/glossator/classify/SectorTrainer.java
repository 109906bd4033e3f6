package org.glossator.classify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.glossator.ProjectDataException;
import org.glossator.prepared.PreparedFiles;

/**
 * Trains versions from a taxonomy and training items. The same data, plan and processor kind give
 * the same bytes.
 */
public final class SectorTrainer {
  private final Taxonomy taxonomy;
  private final TrainingItems items;
  private final SectorHints hints;
  private final Supplier<Embedder> embedders;

  SectorTrainer(
      Taxonomy taxonomy, TrainingItems items, SectorHints hints, Supplier<Embedder> embedders) {
    this.taxonomy = taxonomy;
    this.items = items;
    this.hints = hints;
    this.embedders = embedders;
  }

  /**
   * Reads what a training needs.
   *
   * @param items folder of {@code *.jsonl}
   * @param gazetteers folder with lines that hint at sectors
   * @throws ProjectDataException if files are wrong
   */
  public static SectorTrainer open(Path taxonomy, Path items, Path gazetteers) {
    Taxonomy sectors = Taxonomy.read(taxonomy);
    return new SectorTrainer(
        sectors,
        TrainingItems.read(items, sectors),
        SectorHints.read(gazetteers, sectors),
        () -> OnnxEmbedder.load(PreparedFiles.none()));
  }

  /**
   * Looks at the data before anything is trained.
   *
   * @param evaluation folders and files with texts of the evaluation, which no item may quote
   */
  public DataFindings check(List<Path> evaluation) {
    return DataFindings.of(taxonomy, items.items(), EvaluationTexts.read(evaluation));
  }

  /** Trains the best candidate of the plan. */
  public TrainedVersion train(TrainingPlan plan, TrainingProgress progress) {
    List<String> sectors = taxonomy.ids();
    List<TrainingItem> data = items.items();
    int[] targets = data.stream().mapToInt(item -> sectors.indexOf(item.sector())).toArray();
    List<List<Integer>> secondary =
        data.stream()
            .map(item -> item.secondary().stream().map(sectors::indexOf).toList())
            .toList();
    List<Part> parts =
        plan.candidates().stream()
            .flatMap(candidate -> candidate.parts().stream())
            .distinct()
            .sorted()
            .toList();
    Optional<Embedder> embedder =
        parts.stream().anyMatch(part -> part.kind().embeds())
            ? Optional.of(embedders.get())
            : Optional.empty();
    List<PreparedItem> prepared = prepare(embedder, progress);
    LinearTrainer trainer = new LinearTrainer(sectors);
    HeldOut heldOut = heldOut(plan, parts, prepared, targets, trainer, progress);

    List<Map.Entry<String, Quality>> qualities = new ArrayList<>();
    for (Candidate candidate : plan.candidates()) {
      qualities.add(
          Map.entry(
              candidate.label(), Quality.of(heldOut.probabilities(candidate), targets, secondary)));
    }
    int chosen =
        IntStream.range(0, qualities.size())
            .filter(index -> plan.candidates().get(index).learner().linear())
            .boxed()
            .min(Comparator.comparingDouble(index -> qualities.get(index).getValue().logLoss()))
            .orElseThrow();
    Candidate candidate = plan.candidates().get(chosen);
    double[][] probabilities = heldOut.probabilities(candidate);
    double[][] honest =
        heldOut.probabilitiesOfChoice(
            plan.candidates().stream().filter(each -> each.learner().linear()).toList());

    SectorModel model =
        model(candidate, heldOut, prepared, targets, trainer, probabilities, secondary, progress);
    String embeddings = embedder.map(Embedder::provenance).orElse("none");
    SortedMap<String, byte[]> files = ModelFolder.files(model, embeddings);
    Quality quality = Quality.of(honest, targets, secondary);
    List<Disagreement> disagreements = disagreements(probabilities, targets);
    files.put(
        "card.md",
        new ModelCard(taxonomy, items, hints.sha256(), embeddings)
            .bytes(plan, candidate, model, qualities, honest, targets, secondary, disagreements));
    return new TrainedVersion(files, quality, qualities, disagreements);
  }

  private List<PreparedItem> prepare(Optional<Embedder> embedder, TrainingProgress progress) {
    List<PreparedItem> prepared = new ArrayList<>();
    int total = items.items().size();
    for (TrainingItem item : items.items()) {
      ItemText text = ItemText.of(item, hints);
      prepared.add(
          new PreparedItem(
              text, embedder.map(used -> used.embed(text.embedded())).orElse(new float[0])));
      progress.report("reading items", prepared.size(), total);
    }
    return prepared;
  }

  private static HeldOut heldOut(
      TrainingPlan plan,
      List<Part> parts,
      List<PreparedItem> prepared,
      int[] targets,
      LinearTrainer trainer,
      TrainingProgress progress) {
    HeldOut heldOut = new HeldOut(prepared, targets, plan.folds(), plan.seed());
    int total = parts.size() * plan.folds();
    int[] done = {0};
    for (Part part : parts) {
      heldOut.judge(
          part, trainer.of(part), () -> progress.report("cross-validation", ++done[0], total));
    }
    return heldOut;
  }

  private SectorModel model(
      Candidate candidate,
      HeldOut heldOut,
      List<PreparedItem> prepared,
      int[] targets,
      LinearTrainer trainer,
      double[][] probabilities,
      List<List<Integer>> secondary,
      TrainingProgress progress) {
    List<LinearModel> models = new ArrayList<>();
    for (Part part : candidate.parts()) {
      models.add(trainer.train(part, prepared, targets));
      progress.report("final model", models.size(), candidate.parts().size());
    }
    List<Double> exponents = new ArrayList<>();
    for (double exponent : heldOut.exponents(candidate)) {
      exponents.add(exponent);
    }
    List<Neighbour> neighbours = new ArrayList<>();
    if (candidate.kinds().stream().anyMatch(FeatureKind::embeds)) {
      for (int item = 0; item < prepared.size(); item++) {
        neighbours.add(Neighbour.of(items.items().get(item), prepared.get(item).embedding()));
      }
    }
    return new SectorModel(
        taxonomy.ids(),
        models,
        exponents,
        Thresholds.secondary(probabilities, secondary),
        Thresholds.cuts(probabilities, targets),
        neighbours);
  }

  private List<Disagreement> disagreements(double[][] probabilities, int[] targets) {
    List<Disagreement> found = new ArrayList<>();
    for (int item = 0; item < targets.length; item++) {
      int given = Probabilities.best(probabilities[item]);
      if (given != targets[item]) {
        found.add(
            new Disagreement(
                items.items().get(item).id(),
                taxonomy.ids().get(targets[item]),
                taxonomy.ids().get(given),
                probabilities[item][given]));
      }
    }
    found.sort(
        Comparator.comparingDouble(Disagreement::probability)
            .reversed()
            .thenComparing(Disagreement::item));
    return found;
  }
}
