package org.glossator.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Cross-validation by item. Linear models are fitted without the fold that they judge; exponents
 * and the choice among candidates use the judgements of the other folds only, so that no
 * probability comes from anything that has seen its item.
 */
final class HeldOut {
  private final List<PreparedItem> items;
  private final int[] targets;
  private final int[] folds;
  private final int count;
  private final Map<Part, double[][]> logarithms = new TreeMap<>();

  HeldOut(List<PreparedItem> items, int[] targets, int count, long seed) {
    this.items = List.copyOf(items);
    this.targets = targets.clone();
    this.count = count;
    this.folds = folds(targets, count, seed);
  }

  /** Deals the items of each sector to the folds in random order. */
  private static int[] folds(int[] targets, int count, long seed) {
    Random random = new Random(seed);
    int[] folds = new int[targets.length];
    int next = 0;
    for (int sector = 0; sector <= Arrays.stream(targets).max().orElse(0); sector++) {
      List<Integer> members = new ArrayList<>();
      for (int item = 0; item < targets.length; item++) {
        if (targets[item] == sector) {
          members.add(item);
        }
      }
      Collections.shuffle(members, random);
      for (int item : members) {
        folds[item] = next++ % count;
      }
    }
    return folds;
  }

  /**
   * Fits one part once for every fold, folds side by side. The threads are plain ones: Smile keeps
   * its random numbers by thread, and a waiting thread of a fork-join pool would take up another
   * fold in the middle of its own.
   *
   * @param trainer learns from items and the indexes of their sectors
   * @param foldDone called from any thread, one at a time
   */
  void judge(Part part, BiFunction<List<PreparedItem>, int[], Scorer> trainer, Runnable foldDone) {
    double[][] judged = new double[items.size()][];
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int fold = 0; fold < count; fold++) {
      int current = fold;
      tasks.add(() -> {
        judge(current, trainer, judged);
        synchronized (judged) {
          foldDone.run();
        }
        return null;
      });
    }
    int threads = Math.min(count, Runtime.getRuntime().availableProcessors());
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (Future<Void> done : executor.invokeAll(tasks)) {
        done.get();
      }
    } catch (ExecutionException failure) {
      throw new IllegalStateException("a fold of " + part.kind().label() + " failed", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the training was interrupted", stopped);
    }
    logarithms.put(part, judged);
  }

  private void judge(
      int fold, BiFunction<List<PreparedItem>, int[], Scorer> trainer, double[][] judged) {
    int[] seen = without(fold);
    Scorer scorer =
        trainer.apply(
            Arrays.stream(seen).mapToObj(items::get).toList(),
            Arrays.stream(seen).map(item -> targets[item]).toArray());
    for (int item : inside(fold)) {
      judged[item] = scorer.logProbabilities(items.get(item));
    }
  }

  /** Exponents from all folds, for the final model. */
  double[] exponents(Candidate candidate) {
    return Experts.exponents(of(candidate), targets, IntStream.range(0, items.size()).toArray());
  }

  /** Probabilities of every item, by exponents from the other folds. */
  double[][] probabilities(Candidate candidate) {
    double[][] result = new double[items.size()][];
    for (int fold = 0; fold < count; fold++) {
      double[] exponents = Experts.exponents(of(candidate), targets, without(fold));
      for (int item : inside(fold)) {
        result[item] = combined(candidate, exponents, item);
      }
    }
    return result;
  }

  /** The same for the whole way of choosing: the candidate, too, is chosen by the other folds. */
  double[][] probabilitiesOfChoice(List<Candidate> candidates) {
    double[][] result = new double[items.size()][];
    for (int fold = 0; fold < count; fold++) {
      int[] seen = without(fold);
      double best = Double.POSITIVE_INFINITY;
      for (Candidate candidate : candidates) {
        double[] exponents = Experts.exponents(of(candidate), targets, seen);
        double loss = 0;
        for (int item : seen) {
          loss -= StrictMath.log(combined(candidate, exponents, item)[targets[item]]);
        }
        if (loss < best) {
          best = loss;
          for (int item : inside(fold)) {
            result[item] = combined(candidate, exponents, item);
          }
        }
      }
    }
    return result;
  }

  private double[] combined(Candidate candidate, double[] exponents, int item) {
    return Probabilities.combined(
        candidate.parts().stream().map(part -> logarithms.get(part)[item]).toList(), exponents);
  }

  private List<double[][]> of(Candidate candidate) {
    return candidate.parts().stream().map(logarithms::get).toList();
  }

  private int[] without(int fold) {
    return IntStream.range(0, folds.length).filter(item -> folds[item] != fold).toArray();
  }

  private int[] inside(int fold) {
    return IntStream.range(0, folds.length).filter(item -> folds[item] == fold).toArray();
  }
}
