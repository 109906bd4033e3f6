package org.glossator.tag.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glossator.Brief;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.DocumentRule;
import org.glossator.tag.Standing;
import org.glossator.tag.text.AlignedText;
import org.glossator.tag.text.TaggedRanges;
import org.glossator.tag.text.Words;

/**
 * Removes candidates whose whole span is a blocked surface; a reviewed entry is never blocked. The
 * article and the possessive of a candidate do not count. Thread-safe.
 */
public final class BlocklistRule implements DocumentRule {
  private final List<BlockedSurface> blocked;
  private final SurfaceIndex index;

  public BlocklistRule(Gazetteer gazetteer) {
    blocked = gazetteer.blocked();
    index = gazetteer.blockedIndex();
  }

  @Override
  public List<Candidate> apply(Brief brief, List<Sentence> sentences, List<Candidate> candidates) {
    Map<Span, List<BlockedSurface>> blocks = blocks(brief);
    return candidates.stream()
        .filter(candidate -> !isBlocked(brief.text(), candidate, blocks))
        .toList();
  }

  /** Every blocked surface of the brief, by its place. */
  public Map<Span, List<BlockedSurface>> blocks(Brief brief) {
    AlignedText aligned = AlignedText.of(brief.text(), TaggedRanges.of(brief).barriers());
    Map<Span, List<BlockedSurface>> blocks = new HashMap<>();
    index.match(
        brief.text(),
        aligned,
        (span, number) ->
            blocks.computeIfAbsent(span, key -> new ArrayList<>(1)).add(blocked.get(number)));
    return blocks;
  }

  private static boolean isBlocked(
      String text, Candidate candidate, Map<Span, List<BlockedSurface>> blocks) {
    return candidate.standing() != Standing.REVIEWED
        && blocks.getOrDefault(Words.bare(text, candidate.span()), List.of()).stream()
            .anyMatch(block -> block.blocks(candidate.type()));
  }
}
