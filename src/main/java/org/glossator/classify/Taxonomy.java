package org.glossator.classify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.glossator.ProjectDataException;

/**
 * The sectors under which items are filed.
 *
 * @param sha256 digest of the file
 * @param sectors in the order of the file, ids distinct, at least two
 */
public record Taxonomy(String sha256, List<Sector> sectors) {
  private static final Pattern DIVISION = Pattern.compile("\\d\\d");

  public Taxonomy {
    Objects.requireNonNull(sha256, "sha256");
    sectors = List.copyOf(sectors);
  }

  /**
   * Reads a {@code taxonomy.yaml}.
   *
   * @throws ProjectDataException with everything that is wrong with the file
   */
  public static Taxonomy read(Path file) {
    byte[] bytes;
    JsonNode tree;
    try {
      bytes = Files.readAllBytes(file);
      tree = new YAMLMapper().readTree(bytes);
    } catch (JsonProcessingException failure) {
      throw new ProjectDataException(file + ": not YAML: " + failure.getOriginalMessage());
    } catch (IOException failure) {
      throw new ProjectDataException(file + ": the taxonomy cannot be read");
    }
    List<String> problems = new ArrayList<>();
    List<Sector> sectors = new ArrayList<>();
    for (JsonNode node : tree.path("sectors")) {
      sectors.add(sector(file + ", sector " + (sectors.size() + 1), node, problems));
    }
    check(file, sectors, problems);
    if (!problems.isEmpty()) {
      throw new ProjectDataException(problems);
    }
    return new Taxonomy(Digests.sha256(bytes), sectors);
  }

  /** Ids in the order of the file. */
  public List<String> ids() {
    return sectors.stream().map(Sector::id).toList();
  }

  private static Sector sector(String place, JsonNode node, List<String> problems) {
    for (String field : List.of("id", "name", "definition")) {
      if (node.path(field).asText().isBlank()) {
        problems.add(place + ": found no " + field + ", expected text");
      }
    }
    List<String> nace = texts(node.path("nace"));
    for (String division : nace) {
      if (!DIVISION.matcher(division).matches()) {
        problems.add(place + ": found NACE division '" + division + "', expected two digits");
      }
    }
    JsonNode parent = node.path("parent");
    return new Sector(
        node.path("id").asText(),
        node.path("name").asText(),
        node.path("definition").asText(),
        parent.isTextual() ? Optional.of(parent.asText()) : Optional.empty(),
        nace,
        texts(node.path("made_in_china_2025")));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static void check(Path file, List<Sector> sectors, List<String> problems) {
    if (sectors.size() < 2) {
      problems.add(
          file + ": found " + sectors.size() + " sectors, expected at least 2 under 'sectors'");
    }
    Set<String> ids = new HashSet<>();
    for (Sector sector : sectors) {
      if (!ids.add(sector.id())) {
        problems.add(file + ": found sector '" + sector.id() + "' twice, expected it once");
      }
    }
    for (Sector sector : sectors) {
      sector
          .parent()
          .filter(parent -> !ids.contains(parent) || parent.equals(sector.id()))
          .ifPresent(parent ->
              problems.add(
                  file
                      + ": sector '"
                      + sector.id()
                      + "' has parent '"
                      + parent
                      + "', expected the id of another sector"));
    }
  }
}
