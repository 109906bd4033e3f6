package org.glossator.tag.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glossator.EntityType;

/**
 * Finds the best sequence of labels among those that spell whole mentions (Viterbi), and for each
 * of its mentions the share of probability, among all such sequences, of those that hold the same
 * mention (forward-backward).
 */
public final class LabelDecoder {
  /** The mentions, and for each word the probability that it belongs to any mention. */
  public record Decoded(List<LabelledRun> runs, double[] inside) {}

  public Decoded decode(float[][] scores) {
    if (scores.length == 0) {
      return new Decoded(List.of(), new double[0]);
    }
    int[] labels = bestLabels(scores);
    double[][] forward = forward(scores);
    double[][] backward = backward(scores);
    double total = Double.NEGATIVE_INFINITY;
    for (int label = 0; label < Labels.COUNT; label++) {
      if (Labels.mayEnd(label)) {
        total = add(total, forward[scores.length - 1][label]);
      }
    }
    List<LabelledRun> runs = new ArrayList<>();
    int start = 0;
    for (int word = 0; word < labels.length; word++) {
      if (Labels.mayStart(labels[word])) {
        start = word;
      }
      if (labels[word] != Labels.OUTSIDE && Labels.mayEnd(labels[word])) {
        EntityType type = Labels.type(labels[word]).orElseThrow();
        double logarithm = forward[start][labels[start]] + backward[word][labels[word]] - total;
        for (int inner = start + 1; inner <= word; inner++) {
          logarithm += scores[inner][labels[inner]];
        }
        runs.add(new LabelledRun(start, word + 1, type, Math.min(1, Math.exp(logarithm))));
      }
    }
    double[] inside = new double[scores.length];
    for (int word = 0; word < scores.length; word++) {
      double outside = forward[word][Labels.OUTSIDE] + backward[word][Labels.OUTSIDE] - total;
      inside[word] = 1 - Math.min(1, Math.exp(outside));
    }
    return new Decoded(runs, inside);
  }

  /** The best permitted sequence; of equally good ones that with lower label numbers at the end. */
  int[] bestLabels(float[][] scores) {
    int count = scores.length;
    double[][] best = new double[count][Labels.COUNT];
    int[][] cameFrom = new int[count][Labels.COUNT];
    for (int word = 0; word < count; word++) {
      Arrays.fill(best[word], Double.NEGATIVE_INFINITY);
      for (int label = 0; label < Labels.COUNT; label++) {
        if (word == 0) {
          best[0][label] = Labels.mayStart(label) ? scores[0][label] : Double.NEGATIVE_INFINITY;
          continue;
        }
        for (int previous = 0; previous < Labels.COUNT; previous++) {
          double score = best[word - 1][previous] + scores[word][label];
          if (Labels.mayFollow(previous, label) && score > best[word][label]) {
            best[word][label] = score;
            cameFrom[word][label] = previous;
          }
        }
      }
    }
    int[] labels = new int[count];
    double highest = Double.NEGATIVE_INFINITY;
    for (int label = 0; label < Labels.COUNT; label++) {
      if (Labels.mayEnd(label) && best[count - 1][label] > highest) {
        highest = best[count - 1][label];
        labels[count - 1] = label;
      }
    }
    for (int word = count - 1; word > 0; word--) {
      labels[word - 1] = cameFrom[word][labels[word]];
    }
    return labels;
  }

  /** Logarithm of the weight of all beginnings up to and with this word carrying this label. */
  private static double[][] forward(float[][] scores) {
    double[][] forward = new double[scores.length][Labels.COUNT];
    for (int word = 0; word < scores.length; word++) {
      for (int label = 0; label < Labels.COUNT; label++) {
        double before = word == 0 && Labels.mayStart(label) ? 0 : Double.NEGATIVE_INFINITY;
        for (int previous = 0; word > 0 && previous < Labels.COUNT; previous++) {
          if (Labels.mayFollow(previous, label)) {
            before = add(before, forward[word - 1][previous]);
          }
        }
        forward[word][label] = before + scores[word][label];
      }
    }
    return forward;
  }

  /** Logarithm of the weight of all endings after this word carrying this label. */
  private static double[][] backward(float[][] scores) {
    double[][] backward = new double[scores.length][Labels.COUNT];
    int last = scores.length - 1;
    for (int word = last; word >= 0; word--) {
      for (int label = 0; label < Labels.COUNT; label++) {
        double after = word == last && Labels.mayEnd(label) ? 0 : Double.NEGATIVE_INFINITY;
        for (int next = 0; word < last && next < Labels.COUNT; next++) {
          if (Labels.mayFollow(label, next)) {
            after = add(after, scores[word + 1][next] + backward[word + 1][next]);
          }
        }
        backward[word][label] = after;
      }
    }
    return backward;
  }

  /** Logarithm of the sum of two numbers given by their logarithms. */
  private static double add(double first, double second) {
    double greater = Math.max(first, second);
    if (greater == Double.NEGATIVE_INFINITY) {
      return greater;
    }
    return greater + Math.log1p(Math.exp(Math.min(first, second) - greater));
  }
}
