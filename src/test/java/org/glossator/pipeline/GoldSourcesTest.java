package org.glossator.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glossator.ProjectDataException;
import org.glossator.SourceDocument;
import org.glossator.corpus.Corpus;
import org.glossator.evaluate.Annotations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldSourcesTest {
  @TempDir private Path folder;

  @Test
  void textsComeFromGoldOrByDigest() throws IOException {
    Path gold = folder.resolve("gold");
    Annotations.of("held", "Text in gold").writeTo(gold);
    Annotations.of("elsewhere", "Text elsewhere 😀").standOff().writeTo(gold);
    Annotations.of("lost", "Lost text").standOff().writeTo(gold);
    Path texts = Files.createDirectories(folder.resolve("texts"));
    Files.writeString(texts.resolve("any-name.txt"), "Text elsewhere 😀");
    Files.writeString(texts.resolve("unrelated.md"), "Nothing of gold");

    GoldSources sources = GoldSources.find(Corpus.open(gold), List.of(texts));

    assertThat(sources.found())
        .extracting(SourceDocument::id, SourceDocument::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("elsewhere", "Text elsewhere 😀"),
            org.assertj.core.groups.Tuple.tuple("held", "Text in gold"));
    assertThat(sources.missing()).containsExactly("lost");
  }

  @Test
  void goldWithoutAnyTextIsRefused() {
    Annotations.of("lost", "Lost text").standOff().writeTo(folder);
    Corpus gold = Corpus.open(folder);

    assertThatThrownBy(() -> GoldSources.find(gold, List.of()))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("holds no text");
  }
}
