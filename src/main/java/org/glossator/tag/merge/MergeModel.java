package org.glossator.tag.merge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.EntityType;
import org.glossator.ProjectDataException;

/**
 * One logistic regression for each type. On disk a line for each weight: type, feature, weight,
 * parted by tabs, below a line that names the format.
 *
 * @param id {@code merge-} and its version
 */
public record MergeModel(String id, Map<EntityType, SortedMap<String, Double>> weights) {
  private static final String FORMAT = "# glossator merge 1";
  private static final String FILE = "weights.tsv";

  public MergeModel {
    Objects.requireNonNull(id, "id");
    Map<EntityType, SortedMap<String, Double>> copy = new EnumMap<>(EntityType.class);
    weights.forEach((type, features) ->
        copy.put(type, Collections.unmodifiableSortedMap(new TreeMap<>(features))));
    weights = Collections.unmodifiableMap(copy);
  }

  /** The probability, 0 to 1, that a group with these features is a mention. */
  public double probability(EntityType type, SortedMap<String, Double> features) {
    SortedMap<String, Double> known = weights.getOrDefault(type, Collections.emptySortedMap());
    double sum = 0;
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      sum += known.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }

  /** SHA-256 of the model as written, as hexadecimal. */
  public String digest() {
    return DigestUtils.sha256Hex(content().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads one version from its folder.
   *
   * @throws ProjectDataException if a line is wrong
   */
  public static MergeModel read(Path folder) {
    Path file = folder.resolve(FILE);
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read the merge model " + file, failure);
    }
    List<String> problems = new ArrayList<>();
    if (lines.isEmpty() || !lines.getFirst().equals(FORMAT)) {
      problems.add(file + ":1: expected \"" + FORMAT + "\"");
    }
    Map<EntityType, SortedMap<String, Double>> weights = new EnumMap<>(EntityType.class);
    for (int index = 1; index < lines.size(); index++) {
      String[] cells = lines.get(index).split("\t", -1);
      try {
        weights
            .computeIfAbsent(EntityType.valueOf(cells[0]), key -> new TreeMap<>())
            .put(cells[1], Double.valueOf(cells[2]));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
        problems.add(
            "%s:%d: found \"%s\", expected type, feature and weight parted by tabs"
                .formatted(file, index + 1, lines.get(index)));
      }
    }
    if (!problems.isEmpty()) {
      throw new ProjectDataException(problems);
    }
    return new MergeModel("merge-" + folder.getFileName(), weights);
  }

  /** Writes the weights into a folder, which is made where it does not exist. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(FILE), content(), StandardCharsets.UTF_8);
  }

  private String content() {
    StringBuilder content = new StringBuilder(FORMAT).append('\n');
    weights.forEach((type, features) ->
        features.forEach((name, weight) ->
            content
                .append(type)
                .append('\t')
                .append(name)
                .append('\t')
                .append(weight)
                .append('\n')));
    return content.toString();
  }
}
