package org.glossator.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glossator.prepared.PreparedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmbedderTest {
  @TempDir private Path folder;

  @Test
  void givesTheSameVectorsPreparedOrNot() throws Exception {
    PreparedFiles files = new PreparedFiles(folder);
    OnnxEmbedder.prepare(files);
    List<String> lines = Files.readAllLines(Path.of("seeds/briefs/2024-06-solar-and-steel.txt"));
    try (OnnxEmbedder shipped = OnnxEmbedder.load(PreparedFiles.none());
        OnnxEmbedder prepared = OnnxEmbedder.load(files)) {
      assertThat(files.folder().resolve("embeddings.prepared")).isNotEmptyFile();
      assertThat(prepared.provenance()).isEqualTo(shipped.provenance());
      for (String line : lines.subList(0, 20)) {
        assertThat(prepared.embed(line)).isEqualTo(shipped.embed(line));
      }
    }
  }
}
