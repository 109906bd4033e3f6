package org.glossator.tag.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.tag.gazetteer.CaseRule;
import org.glossator.tag.gazetteer.GazetteerEntry;
import org.glossator.tag.gazetteer.Surface;
import org.glossator.tag.text.Words;

/**
 * spaCy's patterns: {@code {"label": ..., "pattern": ..., "id": ...}} a line, the pattern a text or
 * a list of tokens with one of LOWER, TEXT and ORTH each.
 */
final class SpacyPatterns implements NameLists {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final Set<String> LITERAL = Set.of("LOWER", "TEXT", "ORTH");
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\S");

  @Override
  public List<ForeignName> read(Path file) {
    ListLines lines = new ListLines();
    List<ForeignName> names = new ArrayList<>();
    lines.each(
        file,
        (name, line, content) -> {
          JsonNode tree = tree(content);
          Optional<String> text = tree == null ? Optional.empty() : text(tree.path("pattern"));
          String label = tree == null ? "" : tree.path("label").asText("");
          if (tree == null || !tree.isObject()) {
            lines.problem(name, line, "\"" + content + "\"", "a JSON object");
          } else if (label.isBlank()) {
            lines.problem(name, line, "no label", "the field \"label\"");
          } else if (text.isEmpty()) {
            lines.problem(
                name,
                line,
                "the pattern " + tree.path("pattern"),
                "a text, or tokens with LOWER, TEXT or ORTH alone");
          } else {
            String id = tree.path("id").asText("");
            Optional<String> entity = id.isBlank() ? Optional.empty() : Optional.of(id);
            names.add(new ForeignName(name, line, text.get(), label.strip(), entity));
          }
        });
    return lines.orProblems(names);
  }

  private static JsonNode tree(String content) {
    try {
      return MAPPER.readTree(content);
    } catch (JsonProcessingException failure) {
      return null;
    }
  }

  private static Optional<String> text(JsonNode pattern) {
    if (pattern.isTextual()) {
      return Optional.of(pattern.asText().strip()).filter(text -> !text.isEmpty());
    }
    List<String> words = new ArrayList<>();
    for (JsonNode token : pattern) {
      String attribute = token.size() == 1 ? token.fieldNames().next() : "";
      if (!LITERAL.contains(attribute) || !token.get(attribute).isTextual()) {
        return Optional.empty();
      }
      words.add(token.get(attribute).asText());
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(joined(words));
  }

  /** Tokens with one space between, but for hyphens and full stops inside words. */
  private static String joined(List<String> words) {
    return String.join(" ", words).replaceAll(" ?([-/]) ?", "$1").replaceAll(" (?=[+.,])", "");
  }

  @Override
  public int write(List<GazetteerEntry> entries, Path out) throws IOException {
    List<String> lines = new ArrayList<>();
    for (GazetteerEntry entry : entries) {
      for (Surface surface : entry.surfaces()) {
        ObjectNode pattern = MAPPER.createObjectNode();
        pattern.put("label", entry.type().name());
        if (surface.rule() == CaseRule.ANY
            && surface.text().chars().noneMatch(SpacyPatterns::isHan)) {
          ArrayNode tokens = pattern.putArray("pattern");
          Matcher matcher = TOKEN.matcher(surface.text().toLowerCase(Locale.ROOT));
          while (matcher.find()) {
            tokens.addObject().put("LOWER", matcher.group());
          }
        } else {
          pattern.put("pattern", surface.text());
        }
        pattern.put("id", entry.entity().id());
        lines.add(MAPPER.writeValueAsString(pattern));
      }
    }
    Files.write(out, lines);
    return lines.size();
  }

  private static boolean isHan(int unit) {
    return Words.isHan((char) unit);
  }
}
