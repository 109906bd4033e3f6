package org.glossator.evaluate;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.glossator.evaluate.score.BriefScore;

/**
 * A headline figure: a function of sums over briefs.
 *
 * @param name as written in files and gates ({@code entities.strict.f1})
 * @param description for people
 * @param higherIsBetter whether a larger value is the better one
 * @param parts what a brief adds to the sums
 * @param value the figure, of the sums
 * @param sample how many cases the figure rests on, of the sums; nothing is said where it is zero
 */
public record Metric(
    String name,
    String description,
    boolean higherIsBetter,
    Function<BriefScore, double[]> parts,
    ToDoubleFunction<double[]> value,
    ToDoubleFunction<double[]> sample) {
  public Metric {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(parts, "parts");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(sample, "sample");
  }
}
