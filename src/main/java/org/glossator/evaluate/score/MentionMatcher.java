package org.glossator.evaluate.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.glossator.evaluate.score.Matching.Pair;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Finds the best one-to-one matching of mentions. It has as many equal spans of equal type as
 * possible; then as many equal spans; then as many overlaps of equal type; then as many overlaps;
 * then as many shared code points. The result is a function of the two multisets, not of their
 * order. A repeated mention needs a repeated partner. Thread-safe.
 */
final class MentionMatcher {

  Matching match(List<Marked> gold, List<Marked> predicted) {
    List<Marked> goldLeft = new ArrayList<>(gold.stream().sorted().toList());
    List<Marked> predictedLeft = new ArrayList<>(predicted.stream().sorted().toList());
    List<Pair> pairs = new ArrayList<>();
    pairEqual(goldLeft, predictedLeft, pairs, (left, right) -> left.compareTo(right) == 0);
    pairEqual(
        goldLeft,
        predictedLeft,
        pairs,
        (left, right) -> left.sameRange(right) && left.type() == right.type());
    pairOverlapping(goldLeft, predictedLeft, pairs);
    pairs.sort(Comparator.comparing(Pair::gold).thenComparing(Pair::predicted));
    return new Matching(pairs, goldLeft, predictedLeft);
  }

  /** Both lists are ascending, so that equal mentions stand at the merge front together. */
  private static void pairEqual(
      List<Marked> gold,
      List<Marked> predicted,
      List<Pair> pairs,
      BiPredicate<Marked, Marked> equal) {
    List<Marked> goldLeft = new ArrayList<>();
    List<Marked> predictedLeft = new ArrayList<>();
    int right = 0;
    for (Marked left : gold) {
      while (right < predicted.size() && before(predicted.get(right), left, equal)) {
        predictedLeft.add(predicted.get(right++));
      }
      if (right < predicted.size() && equal.test(left, predicted.get(right))) {
        pairs.add(new Pair(left, predicted.get(right++)));
      } else {
        goldLeft.add(left);
      }
    }
    predictedLeft.addAll(predicted.subList(right, predicted.size()));
    replace(gold, goldLeft);
    replace(predicted, predictedLeft);
  }

  private static boolean before(Marked one, Marked other, BiPredicate<Marked, Marked> equal) {
    return !equal.test(one, other) && one.compareTo(other) < 0;
  }

  private static void pairOverlapping(List<Marked> gold, List<Marked> predicted, List<Pair> pairs) {
    List<Marked> goldLeft = new ArrayList<>();
    List<Marked> predictedLeft = new ArrayList<>();
    int left = 0;
    int right = 0;
    while (left < gold.size() || right < predicted.size()) {
      int end = -1;
      int leftEnd = left;
      int rightEnd = right;
      while (true) {
        if (next(gold, leftEnd, predicted, rightEnd)) {
          if (end >= 0 && gold.get(leftEnd).range().start() >= end) {
            break;
          }
          end = Math.max(end, gold.get(leftEnd++).range().end());
        } else if (rightEnd < predicted.size()) {
          if (end >= 0 && predicted.get(rightEnd).range().start() >= end) {
            break;
          }
          end = Math.max(end, predicted.get(rightEnd++).range().end());
        } else {
          break;
        }
      }
      pairCluster(
          gold.subList(left, leftEnd),
          predicted.subList(right, rightEnd),
          pairs,
          goldLeft,
          predictedLeft);
      left = leftEnd;
      right = rightEnd;
    }
    replace(gold, goldLeft);
    replace(predicted, predictedLeft);
  }

  /** Whether the next mention in reading order is a gold one. */
  private static boolean next(List<Marked> gold, int left, List<Marked> predicted, int right) {
    return left < gold.size()
        && (right >= predicted.size()
            || gold.get(left).range().start() <= predicted.get(right).range().start());
  }

  private static void pairCluster(
      List<Marked> gold,
      List<Marked> predicted,
      List<Pair> pairs,
      List<Marked> goldLeft,
      List<Marked> predictedLeft) {
    if (gold.isEmpty() || predicted.isEmpty()) {
      goldLeft.addAll(gold);
      predictedLeft.addAll(predicted);
      return;
    }
    boolean[] goldUsed = new boolean[gold.size()];
    boolean[] predictedUsed = new boolean[predicted.size()];
    Graph<Integer, DefaultWeightedEdge> graph = graph(gold, predicted);
    for (DefaultWeightedEdge edge :
        new MaximumWeightBipartiteMatching<>(
                graph,
                vertices(0, gold.size()),
                vertices(gold.size(), gold.size() + predicted.size()))
            .getMatching()
            .getEdges()) {
      int one = graph.getEdgeSource(edge);
      int other = graph.getEdgeTarget(edge) - gold.size();
      goldUsed[one] = true;
      predictedUsed[other] = true;
      pairs.add(new Pair(gold.get(one), predicted.get(other)));
    }
    addUnused(gold, goldUsed, goldLeft);
    addUnused(predicted, predictedUsed, predictedLeft);
  }

  private static Graph<Integer, DefaultWeightedEdge> graph(
      List<Marked> gold, List<Marked> predicted) {
    Graph<Integer, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    vertices(0, gold.size() + predicted.size()).forEach(graph::addVertex);
    double mostPairs = Math.min(gold.size(), predicted.size()) + 1.0;
    double mostShared =
        gold.stream().mapToInt(each -> each.range().end() - each.range().start()).sum() + 1.0;
    for (int one = 0; one < gold.size(); one++) {
      for (int other = 0; other < predicted.size(); other++) {
        int shared = gold.get(one).shared(predicted.get(other));
        if (shared > 0) {
          int sameRange = gold.get(one).sameRange(predicted.get(other)) ? 1 : 0;
          int sameType = gold.get(one).type() == predicted.get(other).type() ? 1 : 0;
          graph.setEdgeWeight(
              graph.addEdge(one, gold.size() + other),
              ((sameRange * mostPairs + sameType) * mostPairs + 1) * mostShared + shared);
        }
      }
    }
    return graph;
  }

  private static java.util.SequencedSet<Integer> vertices(int from, int to) {
    java.util.SequencedSet<Integer> result = new java.util.LinkedHashSet<>();
    for (int vertex = from; vertex < to; vertex++) {
      result.add(vertex);
    }
    return result;
  }

  private static void addUnused(List<Marked> from, boolean[] used, List<Marked> to) {
    for (int index = 0; index < used.length; index++) {
      if (!used[index]) {
        to.add(from.get(index));
      }
    }
  }

  private static void replace(List<Marked> list, List<Marked> content) {
    list.clear();
    list.addAll(content);
  }
}
