package org.glossator.evaluate.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.glossator.EntityType;
import org.glossator.corpus.Range;

/**
 * CoNLL-2000 chunk scores: mentions are laid onto tokens, a mention takes every token that it
 * touches, of overlapping mentions the first (then the longest) keeps its tokens, and a chunk is
 * correct where its tokens and type are. Thread-safe.
 */
final class ChunkScorer {

  /** A run of tokens of one type. */
  private record Chunk(int first, int last, EntityType type) {}

  Tally score(List<Range> tokens, List<Marked> gold, List<Marked> predicted) {
    Set<Chunk> goldChunks = chunks(tokens, gold);
    Set<Chunk> predictedChunks = chunks(tokens, predicted);
    Set<Chunk> correct = new HashSet<>(goldChunks);
    correct.retainAll(predictedChunks);
    return Tally.of(correct.size(), goldChunks.size(), predictedChunks.size());
  }

  private static Set<Chunk> chunks(List<Range> tokens, List<Marked> mentions) {
    Set<Chunk> chunks = new HashSet<>();
    int firstFree = 0;
    List<Marked> ordered =
        mentions.stream()
            .sorted(
                java.util.Comparator.<Marked>comparingInt(each -> each.range().start())
                    .thenComparingInt(each -> -each.range().end())
                    .thenComparing(Marked::type))
            .toList();
    for (Marked mention : ordered) {
      int first = firstEndingAfter(tokens, mention.range().start());
      int last = first;
      while (last < tokens.size() && tokens.get(last).start() < mention.range().end()) {
        last++;
      }
      if (first >= firstFree && last > first) {
        chunks.add(new Chunk(first, last, mention.type()));
        firstFree = last;
      }
    }
    return chunks;
  }

  private static int firstEndingAfter(List<Range> tokens, int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Tokens for texts that have none: every code point by itself. */
  static List<Range> codePoints(int count) {
    return IntStream.range(0, count).mapToObj(each -> new Range(each, each + 1)).toList();
  }
}
