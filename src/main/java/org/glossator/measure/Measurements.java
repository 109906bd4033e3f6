package org.glossator.measure;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.ProjectDataException;

/**
 * Reads what {@code evaluation/run} measured. What was not measured is null, so that the page can
 * leave it out.
 */
final class Measurements {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
  private static final Pattern TAGGER_ROW =
      Pattern.compile(
          "(.+?) +(\\S+) \\| (\\S+) \\| (\\S+) \\| (\\S+) \\| recall seen (\\S+) of (\\d+),"
              + " unseen (\\S+) of (\\d+)");
  private static final String NESTED = "**choice among them, nested**";

  private final Path folder;

  Measurements(Path folder) {
    this.folder = Objects.requireNonNull(folder, "folder");
  }

  /** The fields of a JSON file; null where it was not made. */
  Map<String, Object> fields(String file) {
    JsonNode tree = tree(file);
    return tree == null ? null : MAPPER.convertValue(tree, FIELDS);
  }

  /**
   * Figures by name, and rows of entities by {@code dimension/value/scheme}, of an evaluation; null
   * where it was not made.
   */
  Map<String, Object> evaluation(String file) {
    JsonNode tree = tree(file);
    if (tree == null) {
      return null;
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("briefs", tree.path("subject").path("briefs").asInt());
    result.put("figures", byName(tree.path("headline")));
    Map<String, Object> rows = new LinkedHashMap<>();
    for (JsonNode row : tree.path("entities")) {
      rows.put(
          row.path("dimension").asText()
              + "/"
              + row.path("value").asText()
              + "/"
              + row.path("scheme").asText(),
          MAPPER.convertValue(row, FIELDS));
    }
    result.put("rows", rows);
    return result;
  }

  /** Differences by name of a comparison; null where it was not made. */
  Map<String, Object> comparison(String file) {
    JsonNode tree = tree(file);
    if (tree == null) {
      return null;
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("briefs", tree.path("first").path("briefs").asInt());
    result.put("differences", byName(tree.path("differences")));
    result.put("sectors", MAPPER.convertValue(tree.path("sectors"), FIELDS));
    return result;
  }

  private static Map<String, Object> byName(JsonNode list) {
    Map<String, Object> result = new LinkedHashMap<>();
    list.forEach(each -> result.put(each.path("name").asText(), MAPPER.convertValue(each, FIELDS)));
    return result;
  }

  /**
   * The sets and rows that {@code MeasureTagger} printed.
   *
   * @throws ProjectDataException if the file holds no row
   */
  List<Map<String, Object>> taggers(String file) {
    List<Map<String, Object>> sets = new ArrayList<>();
    if (!Files.exists(folder.resolve(file))) {
      return sets;
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String line : lines(folder.resolve(file))) {
      Matcher row = TAGGER_ROW.matcher(line);
      if (line.startsWith("== ")) {
        rows = new ArrayList<>();
        sets.add(Map.of("name", line.substring("== ".length()), "rows", rows));
      } else if (row.matches()) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("name", row.group(1));
        cells.put("all", row.group(2));
        cells.put("organisation", last(row.group(3)));
        cells.put("company", last(row.group(4)));
        cells.put("technology", last(row.group(5)));
        cells.put("seen", row.group(6));
        cells.put("unseen", row.group(8));
        cells.put("mentions", Integer.parseInt(row.group(7)) + Integer.parseInt(row.group(9)));
        rows.add(cells);
      }
    }
    if (rows.isEmpty()) {
      throw new ProjectDataException(
          folder.resolve(file) + ": holds no row of scores; expected what MeasureTagger prints");
    }
    return sets;
  }

  private static String last(String cell) {
    return cell.substring(cell.lastIndexOf('/') + 1);
  }

  /**
   * The table of held-out scores of a sector model's card.
   *
   * @return rows by the kind of features; the nested choice under {@code nested}
   * @throws ProjectDataException if the card has none
   */
  static Map<String, Object> card(Path card) {
    Map<String, Object> rows = new LinkedHashMap<>();
    for (String line : lines(card)) {
      String[] cells = line.split(" *\\| *", -1);
      if (cells.length == 9 && cells[2].matches("\\d\\.\\d+")) {
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("accuracy", Double.valueOf(cells[2]));
        scores.put("lenient", Double.valueOf(cells[3]));
        scores.put("top2", Double.valueOf(cells[4]));
        scores.put("macroF1", Double.valueOf(cells[5]));
        scores.put("logLoss", Double.valueOf(cells[6]));
        scores.put("calibrationError", Double.valueOf(cells[7]));
        rows.put(cells[1].equals(NESTED) ? "nested" : cells[1], scores);
      }
    }
    if (!rows.containsKey("nested")) {
      throw new ProjectDataException(card + ": holds no row \"" + NESTED + "\"");
    }
    return rows;
  }

  private JsonNode tree(String file) {
    Path path = folder.resolve(file);
    if (!Files.exists(path)) {
      return null;
    }
    try {
      return MAPPER.readTree(Files.readAllBytes(path));
    } catch (IOException failure) {
      throw new ProjectDataException(path + ": cannot be read (" + failure.getMessage() + ")");
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new ProjectDataException(file + ": cannot be read (" + failure.getMessage() + ")");
    }
  }
}
