package org.glossator.tag.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.glossator.Brief;
import org.glossator.EntityType;
import org.glossator.Evidence;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.DocumentRule;
import org.glossator.tag.Standing;
import org.glossator.tag.cue.ContextCues;
import org.glossator.tag.text.TaggedRanges;

/**
 * Raises tentative candidates that have support: another, unambiguous name of the same entity in
 * the document; a model or pattern that finds the same span and type; words of business around a
 * company; a firm technology coordinated with a technology. The rest stays tentative. Thread-safe.
 */
public final class AmbiguityRule implements DocumentRule {
  private static final double BY_NAME = 0.92;
  private static final double BY_MODEL = 0.85;
  private static final double BY_CONTEXT = 0.75;

  private static final Pattern COORDINATION =
      Pattern.compile("(?:,?\\s(?:and|or|&)\\s|,\\s|/|、|和|与)");

  @Override
  public List<Candidate> apply(Brief brief, List<Sentence> sentences, List<Candidate> candidates) {
    Support support = new Support(brief, candidates);
    List<Candidate> all = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      all.add(candidate.isTentative() ? support.raise(candidate).orElse(candidate) : candidate);
    }
    return all;
  }

  /** The firm candidates of one brief. */
  private static final class Support {
    private final String text;
    private final TaggedRanges ranges;
    private final Map<String, List<Span>> namesOfEntity = new HashMap<>();
    private final Set<String> modelled = new HashSet<>();
    private final Set<Integer> technologyStarts = new HashSet<>();
    private final Set<Integer> technologyEnds = new HashSet<>();

    Support(Brief brief, List<Candidate> candidates) {
      text = brief.text();
      ranges = TaggedRanges.of(brief);
      for (Candidate candidate : candidates) {
        switch (candidate.standing()) {
          case REVIEWED, DOCUMENT, SHIPPED -> {
            namesOfEntity
                .computeIfAbsent(candidate.entity().id(), key -> new ArrayList<>())
                .add(candidate.span());
            if (candidate.type() == EntityType.TECHNOLOGY) {
              technologyStarts.add(candidate.span().start());
              technologyEnds.add(candidate.span().end());
            }
          }
          case LEARNED, PATTERN -> modelled.add(key(candidate));
          case TENTATIVE -> {}
        }
      }
    }

    Optional<Candidate> raise(Candidate candidate) {
      Span span = candidate.span();
      Optional<Span> name =
          namesOfEntity.getOrDefault(candidate.entity().id(), List.of()).stream()
              .filter(other -> !other.overlaps(span))
              .findFirst();
      if (name.isPresent()) {
        return Optional.of(
            raised(candidate, Standing.DOCUMENT, "named in full", name.get(), BY_NAME));
      }
      if (modelled.contains(key(candidate))) {
        return Optional.of(raised(candidate, Standing.SHIPPED, "model agrees", span, BY_MODEL));
      }
      Span range = ranges.around(span).orElse(span);
      return switch (candidate.type()) {
        case ORGANISATION -> Optional.empty();
        case COMPANY ->
            ContextCues.isCompanyLike(text, range, span)
                ? Optional.of(raised(candidate, Standing.SHIPPED, "context", span, BY_CONTEXT))
                : Optional.empty();
        case TECHNOLOGY ->
            isCoordinated(span, range)
                ? Optional.of(raised(candidate, Standing.SHIPPED, "coordination", span, BY_CONTEXT))
                : Optional.empty();
      };
    }

    private boolean isCoordinated(Span span, Span range) {
      for (int gap = 1; gap <= 6; gap++) {
        int next = span.end() + gap;
        int previous = span.start() - gap;
        if ((next < range.end()
                && technologyStarts.contains(next)
                && COORDINATION.matcher(text.substring(span.end(), next)).matches())
            || (previous > range.start()
                && technologyEnds.contains(previous)
                && COORDINATION.matcher(text.substring(previous, span.start())).matches())) {
          return true;
        }
      }
      return false;
    }

    private static Candidate raised(
        Candidate candidate, Standing standing, String rule, Span source, double confidence) {
      return candidate
          .withStanding(standing)
          .withEvidence(new Evidence.InDocument(rule, source, confidence));
    }

    private static String key(Candidate candidate) {
      return candidate.span() + candidate.type().name();
    }
  }
}
