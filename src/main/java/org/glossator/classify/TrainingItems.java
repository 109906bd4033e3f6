package org.glossator.classify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glossator.ProjectDataException;

/**
 * The items that a model learns from.
 *
 * @param sha256 digest of all files in the order of their names
 * @param items ascending by id
 */
public record TrainingItems(String sha256, List<TrainingItem> items) {
  public TrainingItems {
    items = List.copyOf(items);
  }

  /**
   * Reads every {@code *.jsonl} of a folder: one item a line, with {@code id}, {@code sector} and
   * {@code text}, and where wanted {@code secondary}, {@code headline}, {@code comment}, {@code
   * hard}.
   *
   * @throws ProjectDataException with every wrong line
   */
  public static TrainingItems read(Path folder, Taxonomy taxonomy) {
    List<String> problems = new ArrayList<>();
    List<TrainingItem> items = new ArrayList<>();
    StringBuilder digests = new StringBuilder();
    Set<String> sectors = new TreeSet<>(taxonomy.ids());
    for (Path file : files(folder)) {
      byte[] bytes = bytes(file);
      digests.append(file.getFileName()).append(' ').append(Digests.sha256(bytes)).append('\n');
      int number = 0;
      for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
        number++;
        if (!line.isBlank()) {
          read(file.getFileName() + ":" + number, line, sectors, items, problems);
        }
      }
    }
    Set<String> ids = new TreeSet<>();
    for (TrainingItem item : items) {
      if (!ids.add(item.id())) {
        problems.add(folder + ": found id '" + item.id() + "' twice, expected it once");
      }
    }
    if (items.isEmpty()) {
      problems.add(folder + ": found no items, expected *.jsonl files with one item a line");
    }
    if (!problems.isEmpty()) {
      throw new ProjectDataException(problems);
    }
    items.sort(Comparator.comparing(TrainingItem::id));
    return new TrainingItems(
        Digests.sha256(digests.toString().getBytes(StandardCharsets.UTF_8)), items);
  }

  private static void read(
      String place,
      String line,
      Set<String> sectors,
      List<TrainingItem> items,
      List<String> problems) {
    try {
      JsonNode node = new JsonMapper().readTree(line);
      List<String> secondary = new ArrayList<>();
      node.path("secondary").forEach(sector -> secondary.add(sector.asText()));
      TrainingItem item =
          new TrainingItem(
              node.path("id").asText(),
              node.path("sector").asText(),
              secondary,
              new TrainingText(
                  node.path("headline").asText(),
                  node.path("text").asText(),
                  node.path("comment").asText()),
              node.path("hard").asBoolean());
      for (String sector : Stream.concat(Stream.of(item.sector()), secondary.stream()).toList()) {
        if (!sectors.contains(sector)) {
          problems.add(place + ": found sector '" + sector + "', expected one of " + sectors);
        }
      }
      if (item.id().isBlank() || item.text().body().isBlank()) {
        problems.add(place + ": found no id or no text, expected both");
      }
      if (secondary.size() > 2 || secondary.contains(item.sector())) {
        problems.add(
            place + ": found secondary " + secondary + ", expected up to two other sectors");
      }
      items.add(item);
    } catch (JsonProcessingException failure) {
      problems.add(place + ": not JSON: " + failure.getOriginalMessage());
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".jsonl"))
          .sorted(Comparator.comparing(file -> file.getFileName().toString()))
          .toList();
    } catch (IOException failure) {
      throw new ProjectDataException(folder + ": the folder of training items cannot be read");
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new ProjectDataException(file + ": the training items cannot be read");
    }
  }
}
