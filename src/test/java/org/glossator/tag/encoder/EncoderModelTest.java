package org.glossator.tag.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glossator.ProjectDataException;
import org.glossator.Span;
import org.glossator.prepared.PreparedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncoderModelTest {
  private static final Path MODELS = Path.of("models/tagging");

  @TempDir private Path folder;

  @Test
  void weightsOfAnUnknownBaseAreRefused() throws IOException {
    Path weights = folder.resolve("encoder.safetensors");
    new SafeTensors(Map.of("format", TunedWeights.FORMAT, "base-sha256", "c0ffee"), Map.of())
        .write(weights);
    assertThatThrownBy(() -> EncoderModel.read(weights, "encoder-9"))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("encoder.safetensors: ")
        .hasMessageContaining("SHA-256 c0ffee, expected one of [828e1496");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "\u0010\0\0\0\0\0\0\0no header of JSON"})
  void whatIsNoWeightsFileIsRefused(String content) throws IOException {
    Path weights = Files.writeString(folder.resolve("encoder.safetensors"), content);
    assertThatThrownBy(() -> EncoderModel.read(weights, "encoder-9"))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("encoder.safetensors: ");
  }

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
