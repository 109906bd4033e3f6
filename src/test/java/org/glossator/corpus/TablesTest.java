package org.glossator.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glossator.ProjectDataException;
import org.glossator.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
  private static final List<String> IDS = List.of("a", "b", "c", "d", "e", "f", "g", "h");

  @TempDir private Path folder;
  private Corpus corpus;

  @BeforeEach
  void store() throws IOException {
    corpus = Corpus.create(folder);
    for (String id : IDS) {
      corpus.write(Samples.annotated(id));
    }
  }

  @Test
  void handsOnEveryBriefInOrderTheLargeOnesAsWell() throws IOException {
    for (String large : List.of("c", "d", "h")) {
      Files.writeString(corpus.briefPath(large), " ".repeat(5 << 20), StandardOpenOption.APPEND);
    }
    Tables tables = new Tables(corpus);
    List<String> seen = new ArrayList<>();
    tables.write(each -> seen.add(each.brief().source().id()));
    assertThat(seen).isEqualTo(IDS);
    assertThat(tables.problems()).isEmpty();
  }

  @Test
  void saysFromWhichBriefTheTablesDiffer() throws IOException {
    Tables tables = new Tables(corpus);
    tables.write();
    Path changed = corpus.briefPath("e");
    Files.writeString(
        changed,
        Files.readString(changed).replace("\"probability\":0.8765", "\"probability\":0.5"));
    assertThat(tables.problems()).singleElement().asString().contains("differ from " + changed);
  }

  @Test
  void aBriefThatCannotBeReadLeavesTheTablesAsTheyWere() throws IOException {
    Tables tables = new Tables(corpus);
    tables.write();
    byte[] before = Files.readAllBytes(folder.resolve("tables/mentions.parquet"));
    Files.writeString(corpus.briefPath("f"), "{ broken");
    assertThatThrownBy(tables::write)
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("f.json");
    assertThat(folder.resolve("tables/mentions.parquet")).hasBinaryContent(before);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(each -> each.endsWith(AtomicFile.UNFINISHED));
    }
  }
}
