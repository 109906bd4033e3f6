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
    assertThat(prepared.takesHints()).isEqualTo(shipped.takesHints());
    List<EncoderMention> found = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("seeds/briefs/2024-06-solar-and-steel.txt"))) {
      Span all = new Span(0, line.length());
      EncoderReading reading = shipped.reader().read(line, all, ListedHints.NONE);
      EncoderReading again = prepared.reader().read(line, all, ListedHints.NONE);
      assertThat(again.mentions()).isEqualTo(reading.mentions());
      assertThat(again.inside()).isEqualTo(reading.inside());
      found.addAll(reading.mentions());
    }
    assertThat(found).isNotEmpty();
  }
}
