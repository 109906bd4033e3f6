package org.glossator;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Why a mention was made, or why a rival of it lost. */
public sealed interface Evidence {

  /** The source's confidence in what it proposed, 0 to 1. */
  double confidence();

  /**
   * This piece as a sentence without its full stop; places are code points of the text.
   *
   * @param text of the brief
   */
  default String sentence(String text) {
    return switch (this) {
      case GazetteerHit hit ->
          "listed in %s:%d as \"%s\" (%s), matched by rule %s"
              .formatted(hit.file(), hit.line(), hit.surface(), hit.entry(), hit.rule());
      case ModelScore score ->
          String.format(
              Locale.ROOT,
              "model %s says %s with %.2f",
              score.model(),
              score.label(),
              score.confidence());
      case InDocument rule ->
          "rule %s, from %s at %d"
              .formatted(
                  rule.rule(),
                  quoted(text, rule.source()),
                  text.codePointCount(0, rule.source().start()));
      case Lost lost ->
          "rival %s %s (%s) lost: %s"
              .formatted(lost.type(), quoted(text, lost.span()), lost.entity().id(), lost.reason());
      case Decided decided -> "%s decided: %s".formatted(decided.reviewer(), decided.decision());
    };
  }

  /**
   * A gazetteer entry whose surface stands in the text.
   *
   * @param file gazetteer file, as named in the project
   * @param line its line, from 1
   * @param entry id of the entry
   * @param surface the surface that matched, as listed
   * @param rule what made the surface match: {@code listed}, or the variant rule
   */
  record GazetteerHit(
      String file, int line, String entry, String surface, String rule, double confidence)
      implements Evidence {
    public GazetteerHit {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(entry, "entry");
      Objects.requireNonNull(surface, "surface");
      Objects.requireNonNull(rule, "rule");
      requireProbability(confidence);
    }
  }

  /**
   * A sequence model's label.
   *
   * @param model model id with version
   * @param label the label in the model's own words
   */
  record ModelScore(String model, String label, double confidence) implements Evidence {
    public ModelScore {
      Objects.requireNonNull(model, "model");
      Objects.requireNonNull(label, "label");
      requireProbability(confidence);
    }
  }

  /**
   * What the document itself says: an abbreviation or short form of another mention.
   *
   * @param rule {@code abbreviation}, {@code short-form} or another rule of the document step
   * @param source the mention that introduced it
   */
  record InDocument(String rule, Span source, double confidence) implements Evidence {
    public InDocument {
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(source, "source");
      requireProbability(confidence);
    }
  }

  /**
   * A rival that lost against the mention.
   *
   * @param reason the published rule by which it lost
   */
  record Lost(Span span, EntityType type, Entity entity, String reason, List<Evidence> evidence)
      implements Evidence {
    public Lost {
      Objects.requireNonNull(span, "span");
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(entity, "entity");
      Objects.requireNonNull(reason, "reason");
      evidence = List.copyOf(evidence);
    }

    @Override
    public double confidence() {
      return evidence.stream().mapToDouble(Evidence::confidence).max().orElse(0);
    }
  }

  /**
   * A reviewer's decision; it overrules all other evidence.
   *
   * @param decision id of the decision
   */
  record Decided(String reviewer, String decision) implements Evidence {
    public Decided {
      Objects.requireNonNull(reviewer, "reviewer");
      Objects.requireNonNull(decision, "decision");
    }

    @Override
    public double confidence() {
      return 1;
    }
  }

  private static String quoted(String text, Span span) {
    return "\"" + span.of(text).replace("\n", " ") + "\"";
  }

  private static void requireProbability(double confidence) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must lie in 0..1, found " + confidence);
    }
  }
}
