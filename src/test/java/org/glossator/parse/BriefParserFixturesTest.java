package org.glossator.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.glossator.Brief;
import org.glossator.SourceDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents written for this test, one for each layout and trap, against what was found in them,
 * which was checked by eye. {@code -Dglossator.golden=renew} writes the expected files anew.
 */
class BriefParserFixturesTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/glossator/parse");

  static List<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void findsWhatAReaderFinds(Path fixture) throws IOException {
    String found = Rendering.of(parse(read(fixture)));
    Path expected = Path.of(fixture.toString().replaceAll("\\.txt$", ".expected"));
    if ("renew".equals(System.getProperty("glossator.golden"))) {
      Files.writeString(expected, found, StandardCharsets.UTF_8);
    }
    assertThat(found).isEqualTo(read(expected));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void lineEndsDoNotMatter(Path fixture) throws IOException {
    String text = read(fixture);
    assertThat(Rendering.of(parse(text.replace("\n", "\r\n"))))
        .isEqualTo(Rendering.of(parse(text)));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void kindOfSpaceDoesNotMatter(Path fixture) throws IOException {
    String text = read(fixture);
    String found = Rendering.of(parse(text.replace(' ', '\u00A0')));
    assertThat(found.replace('\u00A0', ' ')).isEqualTo(Rendering.of(parse(text)));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void byteOrderMarkDoesNotMatter(Path fixture) throws IOException {
    String text = read(fixture);
    String found = Rendering.of(parse("\uFEFF" + text));
    assertThat(found.replace("\uFEFF", "")).isEqualTo(Rendering.of(parse(text)));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private static Brief parse(String text) {
    return new BriefParser().parse(new SourceDocument("fixture", "fixture.txt", "", text));
  }
}
