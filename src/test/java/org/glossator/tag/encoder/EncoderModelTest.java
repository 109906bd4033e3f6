package org.glossator.tag.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glossator.Span;
import org.glossator.prepared.PreparedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderModelTest {
  private static final Path MODELS = Path.of("models/tagging");

  @TempDir private Path folder;

  @Test
  void tagsAlikePreparedOrNot() throws Exception {
    assumeTrue(EncoderModel.latest(MODELS).isPresent());
    PreparedFiles files = new PreparedFiles(folder);
    EncoderModel.prepare(MODELS, files);
    assertThat(files.folder().resolve("encoder.prepared")).isNotEmptyFile();
    EncoderModel shipped = EncoderModel.latest(MODELS).orElseThrow();
    EncoderModel prepared = EncoderModel.latest(MODELS, files).orElseThrow();
    assertThat(prepared.digest()).isEqualTo(shipped.digest());
    List<EncoderMention> found = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("seeds/briefs/2024-06-solar-and-steel.txt"))) {
      Span all = new Span(0, line.length());
      assertThat(prepared.tagger().tag(line, all)).isEqualTo(shipped.tagger().tag(line, all));
      found.addAll(shipped.tagger().tag(line, all));
    }
    assertThat(found).isNotEmpty();
  }
}
