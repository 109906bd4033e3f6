package org.glossator.classify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Writes what a version is, what it was made of and how far it can be trusted. */
final class ModelCard {
  private static final int RESAMPLES = 1000;
  private static final int MOST_DISAGREEMENTS = 40;
  private static final int MOST_CONFUSIONS = 15;
  private static final int BINS = 10;

  private final Taxonomy taxonomy;
  private final TrainingItems items;
  private final String gazetteers;
  private final String embeddings;

  ModelCard(Taxonomy taxonomy, TrainingItems items, String gazetteers, String embeddings) {
    this.taxonomy = taxonomy;
    this.items = items;
    this.gazetteers = gazetteers;
    this.embeddings = embeddings;
  }

  byte[] bytes(
      TrainingPlan plan,
      Candidate candidate,
      SectorModel model,
      List<Map.Entry<String, Quality>> candidates,
      double[][] heldOut,
      int[] targets,
      List<List<Integer>> secondary,
      List<Disagreement> disagreements) {
    List<String> lines = new ArrayList<>();
    lines.add("# Sector model `" + plan.version() + "`");
    lines.add("");
    lines.add("Files an item of a brief under one of " + taxonomy.ids().size() + " sectors.");
    lines.add(
        "Made by `glossator train sectors`; the same data, plan and kind of processor give the same"
            + " bytes.");
    lines.add("");
    addData(lines, plan);
    addParts(lines, candidate.learner(), model);
    addScores(lines, candidates, heldOut, targets, secondary);
    addCuts(lines, model);
    addReliability(lines, heldOut, targets);
    addConfusions(lines, heldOut, targets);
    addDisagreements(lines, disagreements);
    lines.add("## Use and limits");
    lines.add("");
    lines.add(
        "Meant for English briefs on China's industrial policy: headlines, news bullets, policy"
            + " items.");
    lines.add(
        "Scores above are by cross-validation over training items written for this project; on real"
            + " briefs,");
    lines.add(
        "whose items are longer and whose topics differ, expect less: the evaluation's results"
            + " tell.");
    lines.add(
        "Names help only where the gazetteers know them. Chinese text is read for names alone.");
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void addData(List<String> lines, TrainingPlan plan) {
    long hard = items.items().stream().filter(TrainingItem::hard).count();
    lines.add("## Data");
    lines.add("");
    lines.add("| what | value |");
    lines.add("| --- | --- |");
    lines.add("| items | " + items.items().size() + ", of which hard " + hard + " |");
    lines.add("| sha256 of items | `" + items.sha256() + "` |");
    lines.add("| sha256 of taxonomy | `" + taxonomy.sha256() + "` |");
    lines.add("| sha256 of gazetteers | `" + gazetteers + "` |");
    lines.add("| sentence embeddings | " + embeddings + " |");
    lines.add("| folds, seed | " + plan.folds() + ", " + plan.seed() + " |");
    lines.add("");
  }

  private static void addParts(List<String> lines, Learner learner, SectorModel model) {
    lines.add("## Parts");
    lines.add("");
    lines.add(
        (learner == Learner.LOGISTIC
                ? "Multinomial logistic regressions (Smile, L2 penalty 0.05)"
                : "Linear support vector machines, one sector against the rest (Smile, cost 1)")
            + ", multiplied with calibrated exponents.");
    lines.add("");
    lines.add("| features | components | exponent |");
    lines.add("| --- | ---: | ---: |");
    for (int index = 0; index < model.models().size(); index++) {
      LinearModel part = model.models().get(index);
      lines.add(
          row(
              part.features().kind().label(),
              Integer.toString(part.weights()[0].length),
              number(model.exponents().get(index))));
    }
    lines.add("");
  }

  private static void addScores(
      List<String> lines,
      List<Map.Entry<String, Quality>> candidates,
      double[][] heldOut,
      int[] targets,
      List<List<Integer>> secondary) {
    lines.add("## Scores on held-out items");
    lines.add("");
    lines.add("| candidate | accuracy | with secondary | first two | macro F1 | log loss | ECE |");
    lines.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    candidates.forEach(entry -> lines.add(row(entry.getKey(), entry.getValue())));
    lines.add(row("**choice among them, nested**", Quality.of(heldOut, targets, secondary)));
    lines.add("");
    if (candidates.stream().anyMatch(each -> each.getKey().endsWith(Learner.BOOSTING.suffix()))) {
      lines.add("Boosted trees are compared only: a version holds linear weights.");
      lines.add("");
    }
    double[] interval = interval(heldOut, targets);
    lines.add(
        "95 % interval of the nested accuracy (bootstrap over items): "
            + number(interval[0])
            + " to "
            + number(interval[1])
            + ".");
    lines.add("");
  }

  private static double[] interval(double[][] heldOut, int[] targets) {
    Random random = new Random(1);
    double[] accuracies = new double[RESAMPLES];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      int right = 0;
      for (int draw = 0; draw < targets.length; draw++) {
        int item = random.nextInt(targets.length);
        right += Probabilities.best(heldOut[item]) == targets[item] ? 1 : 0;
      }
      accuracies[resample] = (double) right / targets.length;
    }
    Arrays.sort(accuracies);
    return new double[] {accuracies[RESAMPLES / 40], accuracies[RESAMPLES - 1 - RESAMPLES / 40]};
  }

  private static void addCuts(List<String> lines, SectorModel model) {
    lines.add("## Abstention");
    lines.add("");
    lines.add("| wanted precision | filed from probability | share filed |");
    lines.add("| ---: | ---: | ---: |");
    for (Cut cut : model.cuts()) {
      if (cut.wanted() >= 0.9) {
        lines.add(row(number(cut.wanted()), number(cut.probability()), number(cut.coverage())));
      }
    }
    lines.add("");
    lines.add("Secondary sectors are given from probability " + number(model.secondary()) + " on.");
    lines.add("");
  }

  private static void addReliability(List<String> lines, double[][] heldOut, int[] targets) {
    double[] confidence = new double[BINS];
    int[] hits = new int[BINS];
    int[] counts = new int[BINS];
    for (int item = 0; item < targets.length; item++) {
      int given = Probabilities.best(heldOut[item]);
      int bin = Math.min(BINS - 1, (int) (heldOut[item][given] * BINS));
      confidence[bin] += heldOut[item][given];
      hits[bin] += given == targets[item] ? 1 : 0;
      counts[bin]++;
    }
    lines.add("## Calibration on held-out items");
    lines.add("");
    lines.add("| probability | items | mean probability | share right |");
    lines.add("| --- | ---: | ---: | ---: |");
    for (int bin = 0; bin < BINS; bin++) {
      if (counts[bin] > 0) {
        lines.add(
            row(
                bin / 10.0 + " to " + (bin + 1) / 10.0,
                Integer.toString(counts[bin]),
                number(confidence[bin] / counts[bin]),
                number((double) hits[bin] / counts[bin])));
      }
    }
    lines.add("");
  }

  private void addConfusions(List<String> lines, double[][] heldOut, int[] targets) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int item = 0; item < targets.length; item++) {
      int given = Probabilities.best(heldOut[item]);
      if (given != targets[item]) {
        counts.merge(
            taxonomy.ids().get(targets[item]) + " | " + taxonomy.ids().get(given), 1, Integer::sum);
      }
    }
    lines.add("## Most frequent confusions");
    lines.add("");
    lines.add("| sector | given | items |");
    lines.add("| --- | --- | ---: |");
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_CONFUSIONS)
        .forEach(entry -> lines.add("| " + entry.getKey() + " | " + entry.getValue() + " |"));
    lines.add("");
  }

  private static void addDisagreements(List<String> lines, List<Disagreement> disagreements) {
    lines.add("## Most certain disagreements with the training items");
    lines.add("");
    lines.add("| item | sector | given | probability |");
    lines.add("| --- | --- | --- | ---: |");
    disagreements.stream()
        .limit(MOST_DISAGREEMENTS)
        .forEach(found ->
            lines.add(
                row(found.item(), found.sector(), found.given(), number(found.probability()))));
    lines.add("");
  }

  private static String row(String name, Quality quality) {
    return row(
        name,
        number(quality.accuracy()),
        number(quality.withSecondary()),
        number(quality.amongTwo()),
        number(quality.macroF1()),
        number(quality.logLoss()),
        number(quality.calibrationError()));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
