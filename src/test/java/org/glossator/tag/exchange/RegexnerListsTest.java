package org.glossator.tag.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.pipeline.TokensRegexNERAnnotator;
import edu.stanford.nlp.pipeline.WordsToSentencesAnnotator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.glossator.tag.gazetteer.Gazetteer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we export, read by CoreNLP itself. */
class RegexnerListsTest {
  private static final List<String> NAMES =
      List.of(
          "Widget Office",
          "Acme (Tools)",
          "AT&T",
          "China's Widget Bank",
          "Acme Inc.",
          "Smith, Jones & Co.");

  @TempDir private Path folder;
  private Path mapping;

  @BeforeEach
  void export() throws IOException {
    StringBuilder lines =
        new StringBuilder("id\ttype\tname\taliases\tcase\tlinks\tsectors\tnote\n");
    for (int name = 0; name < NAMES.size(); name++) {
      lines.append("c:%d\tCOMPANY\t%s\t\tcapital\t\t\t\n".formatted(name, NAMES.get(name)));
    }
    lines.append("t:cell\tTECHNOLOGY\tlithium-ion cell\t\tany\t\t\t\n");
    Path own = Files.createDirectory(folder.resolve("own"));
    Files.writeString(own.resolve("names.tsv"), lines);
    mapping = folder.resolve("mapping.tab");
    new RegexnerLists().write(Gazetteer.load(List.of(own), List.of()).entries(), mapping);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Widget Office",
        "Acme (Tools)",
        "AT&T",
        "China's Widget Bank",
        "Acme Inc.",
        "Smith, Jones & Co.",
        "lithium-ion cell",
        "Lithium-Ion Cell"
      })
  void coreNlpFindsTheWholeName(String name) {
    assertThat(found("Yesterday " + name + " was in the news")).isEqualTo(name);
  }

  @Test
  void namesComeBackAsTheyWere() {
    assertThat(new RegexnerLists().read(mapping))
        .extracting(ForeignName::text)
        .containsAll(NAMES)
        .contains("lithium-ion cell");
  }

  private String found(String text) {
    Annotation annotation = new Annotation(text);
    new TokenizerAnnotator(false, TokenizerAnnotator.TokenizerType.English).annotate(annotation);
    new WordsToSentencesAnnotator(false).annotate(annotation);
    Properties properties = new Properties();
    properties.setProperty("regexner.mapping", mapping.toString());
    new TokensRegexNERAnnotator("regexner", properties).annotate(annotation);
    List<CoreLabel> tagged =
        annotation.get(CoreAnnotations.TokensAnnotation.class).stream()
            .filter(token -> "COMPANY".equals(token.ner()) || "TECHNOLOGY".equals(token.ner()))
            .collect(Collectors.toList());
    return tagged.isEmpty()
        ? ""
        : text.substring(tagged.getFirst().beginPosition(), tagged.getLast().endPosition());
  }
}
