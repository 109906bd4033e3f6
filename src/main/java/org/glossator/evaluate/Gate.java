package org.glossator.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.ProjectDataException;
import org.glossator.evaluate.ComparisonFile.Difference;
import org.glossator.evaluate.EvaluationFile.Headline;
import org.glossator.evaluate.statistics.HolmCorrection;

/**
 * What a version must reach.
 *
 * @param schema {@value #SCHEMA}
 * @param minimum least value by figure; of figures that are better when lower, the largest
 * @param allowedDrop how much worse than the first version the second may be, by figure
 * @param notSignificantlyWorse figures that must not be worse with a p-value up to the level,
 *     corrected (Holm) for the figures of this list
 */
public record Gate(
    String schema,
    SortedMap<String, Double> minimum,
    SortedMap<String, Double> allowedDrop,
    NotWorse notSignificantlyWorse) {
  public static final String SCHEMA = "glossator/gate/1";

  public Gate {
    minimum = copy(minimum);
    allowedDrop = copy(allowedDrop);
    notSignificantlyWorse =
        notSignificantlyWorse == null ? new NotWorse(0.05, List.of()) : notSignificantlyWorse;
  }

  /** Figures that are tested at a level. */
  public record NotWorse(double level, List<String> figures) {
    public NotWorse {
      figures = figures == null ? List.of() : List.copyOf(figures);
    }
  }

  private static SortedMap<String, Double> copy(Map<String, Double> map) {
    return Collections.unmodifiableSortedMap(map == null ? new TreeMap<>() : new TreeMap<>(map));
  }

  /**
   * Reads a gate from YAML.
   *
   * @throws ProjectDataException if the file is no gate
   */
  public static Gate read(Path file) {
    try {
      YAMLMapper mapper =
          YAMLMapper.builder(new YAMLFactory())
              .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
              .build();
      Gate gate = mapper.readValue(file.toFile(), Gate.class);
      if (!SCHEMA.equals(gate.schema())) {
        throw new ProjectDataException(
            file + ": schema is \"" + gate.schema() + "\"; expected \"" + SCHEMA + "\"");
      }
      return gate;
    } catch (JsonProcessingException failure) {
      String place = failure.getLocation() == null ? "" : ":" + failure.getLocation().getLineNr();
      throw new ProjectDataException(file + place + ": " + failure.getOriginalMessage());
    } catch (IOException failure) {
      throw new ProjectDataException(file + ": cannot be read (" + failure.getMessage() + ")");
    }
  }

  /**
   * The lines that one version does not meet; only minima apply to it.
   *
   * @throws ProjectDataException if the gate names a figure that was not measured
   */
  public List<String> failures(EvaluationFile evaluation) {
    Map<String, Headline> figures = new TreeMap<>();
    evaluation.headline().forEach(each -> figures.put(each.name(), each));
    requireKnown(minimum.keySet(), figures.keySet());
    List<String> failures = new ArrayList<>();
    minimum.forEach((name, limit) -> {
      Headline figure = figures.get(name);
      failUnlessReached(failures, name, figure.value(), limit, figure.higherIsBetter());
    });
    return failures;
  }

  /**
   * The lines that the second version does not meet.
   *
   * @throws ProjectDataException if the gate names a figure that was not measured
   */
  public List<String> failures(ComparisonFile comparison) {
    Map<String, Difference> figures = new TreeMap<>();
    comparison.differences().forEach(each -> figures.put(each.name(), each));
    List<String> named = new ArrayList<>(minimum.keySet());
    named.addAll(allowedDrop.keySet());
    named.addAll(notSignificantlyWorse.figures());
    requireKnown(named, figures.keySet());
    List<String> failures = new ArrayList<>();
    minimum.forEach((name, limit) ->
        failUnlessReached(
            failures, name, figures.get(name).second(), limit, figures.get(name).higherIsBetter()));
    allowedDrop.forEach((name, limit) -> {
      double drop = -figures.get(name).gain();
      if (drop > limit) {
        failures.add(name + " got worse by " + drop + "; allowed " + limit);
      }
    });
    failures.addAll(significantlyWorse(figures));
    return failures;
  }

  private List<String> significantlyWorse(Map<String, Difference> figures) {
    List<Difference> tested = notSignificantlyWorse.figures().stream().map(figures::get).toList();
    List<Double> corrected =
        HolmCorrection.correct(tested.stream().map(Difference::probability).toList());
    List<String> failures = new ArrayList<>();
    for (int index = 0; index < tested.size(); index++) {
      Difference figure = tested.get(index);
      if (figure.gain() < 0 && corrected.get(index) <= notSignificantlyWorse.level()) {
        failures.add(
            figure.name()
                + " got significantly worse: "
                + figure.first()
                + " -> "
                + figure.second()
                + ", corrected p "
                + corrected.get(index)
                + "; level "
                + notSignificantlyWorse.level());
      }
    }
    return failures;
  }

  private static void failUnlessReached(
      List<String> failures, String name, double value, double limit, boolean higherIsBetter) {
    if (higherIsBetter ? value < limit : value > limit) {
      failures.add(
          name
              + " is "
              + value
              + "; expected "
              + (higherIsBetter ? "at least " : "at most ")
              + limit);
    }
  }

  private static void requireKnown(
      java.util.Collection<String> named, java.util.Collection<String> known) {
    List<String> problems =
        named.stream()
            .filter(each -> !known.contains(each))
            .distinct()
            .map(each -> "gate: figure \"" + each + "\" was not measured; measured are " + known)
            .toList();
    if (!problems.isEmpty()) {
      throw new ProjectDataException(problems);
    }
  }
}
