package org.glossator.classify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glossator.ProjectDataException;

/** Reads the texts of an evaluation: the field {@code text} of JSON files, other files whole. */
final class EvaluationTexts {
  private EvaluationTexts() {}

  static List<String> read(List<Path> sources) {
    List<String> texts = new ArrayList<>();
    for (Path source : sources) {
      try (Stream<Path> files = Files.walk(source)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          texts.add(text(file));
        }
      } catch (IOException failure) {
        throw new ProjectDataException(source + ": the evaluation cannot be read");
      }
    }
    return texts;
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.getFileName().toString().endsWith(".json")) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    try {
      return new JsonMapper().readTree(bytes).path("text").asText();
    } catch (JsonProcessingException failure) {
      throw new ProjectDataException(file + ": not JSON: " + failure.getOriginalMessage());
    }
  }
}
