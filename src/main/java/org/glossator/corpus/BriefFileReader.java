package org.glossator.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.glossator.AnnotatedBrief;
import org.glossator.ProjectDataException;

/** Reads briefs' files and says what is wrong with them. Thread-safe. */
final class BriefFileReader {
  private static final ObjectMapper MAPPER = CorpusJson.mapper();
  private static final ObjectReader BRIEF_READER = MAPPER.readerFor(BriefFile.class);

  private static final Set<String> BEYOND_OUTLINE =
      Set.of("sentences", "tokens", "evidence", "reasons");
  private static final TokenFilter OUTLINE =
      new TokenFilter() {
        @Override
        public TokenFilter includeProperty(String name) {
          return BEYOND_OUTLINE.contains(name) ? null : this;
        }
      };

  private BriefFileReader() {}

  /**
   * @throws ProjectDataException if it is missing or no brief's file
   */
  static BriefFile read(Path path) {
    return parse(path, bytes(path));
  }

  /**
   * A brief without sentences, tokens, evidence and reasons.
   *
   * @throws ProjectDataException if it is missing, no brief's file, or holds no text
   */
  static AnnotatedBrief outline(Path path) {
    try (JsonParser parser =
        new FilteringParserDelegate(
            MAPPER.createParser(path.toFile()), OUTLINE, Inclusion.INCLUDE_ALL_AND_PATH, true)) {
      BriefFile file = MAPPER.readValue(parser, BriefFile.class);
      if (!BriefFile.SCHEMA.equals(file.schema()) || file.text() == null) {
        throw new ProjectDataException(path + ": expected an annotated brief with its text");
      }
      return BriefDecoder.decode(file);
    } catch (IOException | IllegalArgumentException | NullPointerException failure) {
      throw new ProjectDataException(path + ": cannot be read (" + failure.getMessage() + ")");
    }
  }

  static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException failure) {
      throw new ProjectDataException(path + ": cannot be read (" + failure.getMessage() + ")");
    }
  }

  static BriefFile parse(Path path, byte[] bytes) {
    try {
      BriefFile file = BRIEF_READER.readValue(bytes);
      if (file == null) {
        throw new ProjectDataException(path + ": is empty; expected a brief's file");
      }
      requireConstant(path, file.schema(), "schema", BriefFile.SCHEMA);
      requireConstant(path, file.offsetUnit(), "offsetUnit", BriefFile.CODE_POINT);
      List<String> problems = file.text() == null ? List.of() : SpanCheck.problems(file);
      if (!problems.isEmpty()) {
        throw new ProjectDataException(problems.stream().map(each -> path + ": " + each).toList());
      }
      return file;
    } catch (JsonProcessingException failure) {
      requireConstants(path, bytes);
      throw new ProjectDataException(path + place(failure) + ": " + failure.getOriginalMessage());
    } catch (IOException failure) {
      throw new ProjectDataException(path + ": cannot be read (" + failure.getMessage() + ")");
    }
  }

  private static String place(JsonProcessingException failure) {
    return failure.getLocation() == null
        ? ""
        : ":" + failure.getLocation().getLineNr() + ":" + failure.getLocation().getColumnNr();
  }

  /** Of a file of another schema, that is the thing to say, not which field is unknown. */
  private static void requireConstants(Path path, byte[] bytes) {
    try {
      JsonNode tree = MAPPER.readTree(bytes);
      requireConstant(path, tree.path("schema").asText(""), "schema", BriefFile.SCHEMA);
      requireConstant(path, tree.path("offsetUnit").asText(""), "offsetUnit", BriefFile.CODE_POINT);
    } catch (IOException failure) {
      throw new ProjectDataException(
          path
              + (failure instanceof JsonProcessingException broken ? place(broken) : "")
              + ": is no JSON ("
              + failure.getMessage().lines().findFirst().orElse("")
              + ")");
    }
  }

  private static void requireConstant(Path path, String found, String field, String expected) {
    if (!expected.equals(found)) {
      throw new ProjectDataException(
          path + ": " + field + " is \"" + found + "\"; expected \"" + expected + "\"");
    }
  }
}
